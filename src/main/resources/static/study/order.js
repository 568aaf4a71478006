// Buttons that move things up and down, in place of the numbers to select. The numbers follow by themselves.
document.querySelectorAll('[data-order]').forEach(list => {
  const said = list.parentElement.querySelector('[data-order-said]');
  for (const item of list.children) {
    const buttons = document.createElement('div');
    buttons.className = 'study-order__buttons';
    buttons.append(button(item, 'up', item.dataset.up), button(item, 'down', item.dataset.down));
    item.append(buttons);
  }
  list.classList.add('study-order--moving');
  number(list);

  list.addEventListener('click', ({ target }) => {
    const pressed = target.closest('[data-move]');
    const item = pressed?.closest('li');
    const neighbour = pressed?.dataset.move === 'up' ? item?.previousElementSibling : item?.nextElementSibling;
    if (!neighbour) {
      return;
    }
    neighbour[pressed.dataset.move === 'up' ? 'before' : 'after'](item);
    number(list);
    pressed.focus();
    said.textContent = item.dataset.now + ' ' + place(item);
  });
});

function button(item, way, label) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'study-order__button study-order__button--' + way;
  made.dataset.move = way;
  made.setAttribute('aria-label', label);
  return made;
}

function number(list) {
  for (const item of list.children) {
    item.querySelector('select').value = place(item);
    item.querySelector('[data-move=up]').setAttribute('aria-disabled', !item.previousElementSibling);
    item.querySelector('[data-move=down]').setAttribute('aria-disabled', !item.nextElementSibling);
  }
}

function place(item) {
  return [...item.parentElement.children].indexOf(item) + 1;
}
