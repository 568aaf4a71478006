// One step at a time, beside a circle that breathes slowly and can be stopped. Without script it is a list.
document.querySelectorAll('[data-practice]').forEach(practice => {
  const steps = [...practice.querySelectorAll('[data-step]')];
  const [back, next, all, circle] = ['back', 'next', 'all', 'circle'].map(name => practice.querySelector(`[data-${name}]`));
  let now = 0;

  const show = () => {
    steps.forEach((step, place) => (step.hidden = place !== now));
    back.hidden = now === 0;
    next.hidden = now === steps.length - 1;
  };
  const go = way => {
    now += way;
    show();
    steps[now].focus();
  };

  practice.classList.add('study-practice--guided');
  practice.querySelectorAll('[data-practice-shown]').forEach(part => (part.hidden = false));
  show();

  back.addEventListener('click', () => go(-1));
  next.addEventListener('click', () => go(1));
  all.addEventListener('click', () => {
    practice.classList.remove('study-practice--guided');
    practice.querySelectorAll('[data-practice-shown]').forEach(part => (part.hidden = true));
    steps.forEach(step => (step.hidden = false));
    steps[0].focus();
  });
  circle.addEventListener('click', () => {
    const stopped = practice.classList.toggle('study-practice--still');
    circle.textContent = stopped ? circle.dataset.go : circle.dataset.stop;
  });
});
