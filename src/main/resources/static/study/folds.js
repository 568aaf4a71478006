// What somebody picks lies open at once. On paper everything does.
const form = document.querySelector('form[data-form=page]');
const folds = () => [...form.querySelectorAll('details[data-opened-by]')];

form.addEventListener('change', ({ target }) => {
  folds()
    .filter(fold => fold.dataset.openedBy.startsWith(target.name + '='))
    .forEach(fold => {
      fold.open = isPicked(fold.dataset.openedBy.slice(target.name.length + 1), target.name);
    });
});

function isPicked(value, name) {
  return [...form.querySelectorAll('input:checked')].some(input => input.name === name && input.value === value);
}

let closed = [];

addEventListener('beforeprint', () => {
  closed = [...form.querySelectorAll('details:not([open])')];
  closed.forEach(fold => (fold.open = true));
});

addEventListener('afterprint', () => closed.forEach(fold => (fold.open = false)));
