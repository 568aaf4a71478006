// "Check" without leaving the page: sends the form as the button would, and puts what the server says in its place.
// Whenever anything is out of the ordinary, the button does what it does without script.
const form = document.querySelector('form[data-form=page]');

form?.addEventListener('submit', async event => {
  const button = event.submitter;
  if (!button?.matches('[data-check]') || button.dataset.plain) {
    return;
  }
  event.preventDefault();
  const section = button.closest('[data-activity]');
  section.setAttribute('aria-busy', 'true');
  try {
    show(section, await answer(button));
  } catch {
    button.dataset.plain = 'yes';
    form.requestSubmit(button);
  } finally {
    section.removeAttribute('aria-busy');
  }
});

async function answer(button) {
  const response = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form, button)) });
  if (!response.ok) {
    throw new Error('there is something to put right');
  }
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

function show(section, page) {
  const fresh = page.getElementById(section.id).querySelectorAll('[data-swap]');
  section.querySelectorAll('[data-swap]').forEach((place, index) => place.replaceChildren(...fresh[index].childNodes));
  section.querySelector('[data-scene]')?.focus();
  section.querySelector('.study-response > *')?.scrollIntoView({ block: 'nearest', behavior: calm() ? 'auto' : 'smooth' });
}

function calm() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
