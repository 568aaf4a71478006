// Hints while a message is being written, by the same rules as on the server. Nothing leaves the page.
const PAUSE = 700;

document.querySelectorAll('[data-hints-for]').forEach(hints => {
  const text = document.getElementById(hints.dataset.hintsFor);
  let waiting;
  text.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => look(hints, text.value.trim()), PAUSE);
  });
});

function look(hints, message) {
  const rules = [...hints.querySelectorAll('[data-absent]')];
  rules.forEach(rule => {
    rule.hidden = !message || !marks(rule, message, Number(hints.dataset.maxWords));
  });
  const some = rules.some(rule => !rule.hidden);
  hints.querySelector('[data-hints-some]').hidden = !some;
  hints.querySelector('[data-hints-none]').hidden = some;
  hints.hidden = !message;
}

function marks({ dataset: { pattern, cased, absent } }, message, maxWords) {
  if (!pattern) {
    return message.split(/\s+/).length > maxWords;
  }
  const found = new RegExp(pattern, cased === 'true' ? '' : 'i').test(message);
  return found !== (absent === 'true');
}
