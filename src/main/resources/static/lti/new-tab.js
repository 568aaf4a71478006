// The ticket is good once: after the click this page says so instead of offering it again.
const part = name => document.querySelector(`[data-new-tab="${name}"]`);

part('offered').querySelector('form').addEventListener('submit', () => {
  setTimeout(() => {
    part('offered').hidden = true;
    part('opened').hidden = false;
  });
});
