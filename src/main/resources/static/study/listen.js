// Reads the page aloud with the voice of the browser, and prints it. Both only where the browser can.
const tools = document.querySelector('[data-tools]');
const listen = tools.querySelector('[data-listen]');
const stop = tools.querySelector('[data-listen-stop]');
const speed = tools.querySelector('[data-listen-speed]');
const speech = window.speechSynthesis;
const READ = 'h1, h2, h3, p, li, legend, label, dt, dd, figcaption, blockquote';

tools.hidden = false;
tools.querySelector('[data-print]').addEventListener('click', () => print());

if (speech && 'SpeechSynthesisUtterance' in window) {
  listen.hidden = false;
  listen.addEventListener('click', () => (listen.dataset.now === 'reading' ? pause() : read()));
  stop.addEventListener('click', end);
  addEventListener('pagehide', () => speech.cancel());
}

let passages = [];

// A passage at a time: browsers forget a pause in the middle of a long text, so going on starts the passage again.
function read() {
  if (!passages.length) {
    passages = [...document.querySelectorAll('[data-listen-text], form[data-form=page]')]
      .flatMap(part => [...part.querySelectorAll(READ)])
      .filter(element => element.checkVisibility() && !element.querySelector(READ))
      .map(element => ({ text: element.innerText.trim(), lang: element.closest('[lang]').lang }))
      .filter(passage => passage.text);
  }
  state('reading', listen.dataset.pause);
  next();
}

function next() {
  if (listen.dataset.now !== 'reading') {
    return;
  }
  if (!passages.length) {
    end();
    return;
  }
  const utterance = new SpeechSynthesisUtterance(passages[0].text);
  utterance.lang = passages[0].lang;
  utterance.rate = Number(speed.querySelector('select').value);
  utterance.onend = () => {
    if (listen.dataset.now === 'reading') {
      passages.shift();
      next();
    }
  };
  speech.speak(utterance);
}

function pause() {
  state('paused', listen.dataset.resume);
  speech.cancel();
}

function end() {
  passages = [];
  state('', listen.dataset.start);
  speech.cancel();
}

function state(now, words) {
  listen.dataset.now = now;
  listen.textContent = words;
  stop.hidden = !now;
  speed.hidden = !now;
}
