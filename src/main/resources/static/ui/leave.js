// Exit this page: by its button, by the link before the header, and by Escape pressed three times.
// Without script the same links lead through /leave by themselves.
const TIMES = 3;
const WITHIN = 1500;
const OFF = '__Host-exit-keys=off';

const links = document.querySelectorAll('.govuk-js-exit-this-page-button, [data-leave]');
const words = document.querySelector('[data-exit-words]');
const exitUrl = document.body.dataset.exitUrl;

for (const link of links) {
  link.addEventListener('click', event => {
    event.preventDefault();
    leave();
  });
}

function leave() {
  cover();
  navigator.sendBeacon(links[0].href);
  go();
  forgetTyped();
}

// In a frame a browser may refuse us all storage: then nothing was kept.
function forgetTyped() {
  try {
    sessionStorage.clear();
    new BroadcastChannel('leave').postMessage('left');
  } catch {
    // nothing to forget
  }
}

// Replaces, so that Back does not lead here. A frame that may not move the window around it moves itself.
function go() {
  setTimeout(() => location.replace(exitUrl), 1000);
  try {
    window.top.location.replace(exitUrl);
  } catch {
    location.replace(exitUrl);
  }
}

function cover() {
  document.title = words.dataset.leaving;
  document.body.classList.add('govuk-exit-this-page-hide-content');
  const overlay = document.createElement('div');
  overlay.className = 'govuk-exit-this-page-overlay';
  overlay.setAttribute('role', 'alert');
  overlay.textContent = words.dataset.leaving;
  document.body.append(overlay);
}

// A page brought back from the browser's memory must not show what somebody left.
addEventListener('pageshow', event => {
  if (event.persisted && document.querySelector('.govuk-exit-this-page-overlay')) {
    location.replace(exitUrl);
  }
});

// In text fields too: that is where it may be needed.
let pressed = [];
let forget;

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || event.repeat || document.cookie.includes(OFF)) {
    return;
  }
  pressed = [...pressed, event.timeStamp].filter(time => event.timeStamp - time <= WITHIN);
  clearTimeout(forget);
  if (pressed.length === TIMES) {
    leave();
    return;
  }
  show(pressed.length);
  say(pressed.length === 1 ? words.dataset.twoMore : words.dataset.oneMore);
  forget = setTimeout(() => {
    pressed = [];
    show(0);
    say(words.dataset.stopped);
  }, WITHIN);
}, true);

const lights = document.createElement('span');
lights.className = 'govuk-exit-this-page__indicator';
lights.setAttribute('aria-hidden', 'true');
for (let light = 0; light < TIMES; light++) {
  lights.append(Object.assign(document.createElement('span'), { className: 'govuk-exit-this-page__indicator-light' }));
}
document.querySelector('.govuk-js-exit-this-page-button').append(lights);

function show(count) {
  lights.classList.toggle('govuk-exit-this-page__indicator--visible', count > 0);
  [...lights.children].forEach((light, place) =>
    light.classList.toggle('govuk-exit-this-page__indicator-light--on', place < count));
}

function say(text) {
  words.textContent = text;
}

// The page about leaving has a box for those who press Escape by accident.
const box = document.querySelector('[data-exit-keys]');
if (box) {
  box.checked = !document.cookie.includes(OFF);
  box.closest('[hidden]').hidden = false;
  box.addEventListener('change', () => {
    document.cookie = OFF + '; Path=/; Secure; SameSite=None; Partitioned; Max-Age=' + (box.checked ? 0 : 31536000);
  });
}
