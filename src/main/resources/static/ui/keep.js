// Keeps what somebody writes into a form with data-keep in this tab, until it is sent: a session that ended, a lost
// connection or a closed lid costs nobody a text. Kept under the form's address and the person's own key (data-keeper);
// forgotten when it was sent, when somebody else signs in, and when somebody leaves by "Exit this page".
const KEPT = 'kept:';
const SENT = 'sent';
const TEXTS = 'textarea, input[type=text], input[type=search], input[type=number], input:not([type])';

const { keeper, root } = document.body.dataset;
const here = inLaunch(location.pathname);

try {
  if (keeper) {
    forgetOthers();
    forgetSent();
    document.querySelectorAll('form[data-keep]').forEach(keep);
  } else {
    sessionStorage.removeItem(SENT);
  }
} catch (refused) {
  // A browser may refuse a frame all storage. Then what came too late can be copied from the page that says so.
  if (refused.name !== 'SecurityError') {
    throw refused;
  }
}

function keep(form) {
  const address = inLaunch(new URL(form.getAttribute('action') ?? '', location).pathname);
  const key = KEPT + keeper + ':' + address;
  restore(form, key);
  form.addEventListener('input', () => {
    const texts = fields(form).filter(field => field.value !== field.defaultValue);
    if (texts.length) {
      sessionStorage.setItem(key, JSON.stringify(texts.map(field => [field.name, field.value])));
    } else {
      sessionStorage.removeItem(key);
    }
  });
  form.addEventListener('submit', () => sessionStorage.setItem(SENT, JSON.stringify({ key, from: [here, address] })));
}

function restore(form, key) {
  const texts = JSON.parse(sessionStorage.getItem(key) ?? '[]');
  let changed = false;
  for (const [name, value] of texts) {
    const field = fields(form).find(candidate => candidate.name === name);
    if (field && field.value !== value) {
      field.value = value;
      changed = true;
    }
  }
  if (changed) {
    form.prepend(document.querySelector('[data-kept]').content.cloneNode(true));
  }
}

// A form was sent, and we are on another page: it arrived. On its own page it comes back to be put right.
function forgetSent() {
  const sent = JSON.parse(sessionStorage.getItem(SENT) ?? 'null');
  sessionStorage.removeItem(SENT);
  if (sent && !sent.from.includes(here)) {
    sessionStorage.removeItem(sent.key);
  }
}

function forgetOthers() {
  Object.keys(sessionStorage)
    .filter(key => key.startsWith(KEPT) && !key.startsWith(KEPT + keeper + ':'))
    .forEach(key => sessionStorage.removeItem(key));
}

function fields(form) {
  return [...form.querySelectorAll(TEXTS)];
}

// The address without the launch, which changes from one visit to the next.
function inLaunch(path) {
  return path.startsWith(root) ? path.slice(root.length) : path;
}
