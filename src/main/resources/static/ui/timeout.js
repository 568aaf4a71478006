// A visit ends when nobody does anything for a while. Two minutes before, a question; whoever reads, writes or moves about
// is never asked. Afterwards the page hides what it shows.
const MINUTE = 60_000;
const WARNING = 2 * MINUTE;
const RENEWAL = 5 * MINUTE;
const NOTED_LATE = MINUTE; // the server notes once a minute when it last heard of us

const dialog = document.querySelector('[data-timeout]');
const { root, idleSeconds } = document.body.dataset;

if (dialog && idleSeconds) {
  watch(Number(idleSeconds) * 1000 - NOTED_LATE);
}

function watch(idle) {
  let heard = Date.now();
  let asking = false;
  let ended = false;
  const tabs = new BroadcastChannel('here:' + root);
  const clock = setInterval(look, 10_000);

  function look() {
    if (ended) {
      return;
    }
    const silence = Date.now() - heard;
    if (silence >= idle) {
      end();
    } else if (silence >= idle - WARNING && !dialog.open) {
      dialog.showModal();
    }
  }

  async function stay() {
    if (asking) {
      return;
    }
    asking = true;
    const answer = await fetch(root + 'stay', { method: 'POST' }).catch(() => null);
    asking = false;
    if (answer?.ok) {
      tabs.postMessage('here');
      renew();
    } else if (answer?.status === 401) {
      end();
    }
  }

  function renew() {
    heard = Date.now();
    dialog.close();
  }

  function end() {
    if (!ended) {
      ended = true;
      clearInterval(clock);
      signedOut();
    }
  }

  for (const sign of ['input', 'keydown', 'pointerdown', 'scroll']) {
    addEventListener(sign, () => {
      if (!ended && !dialog.open && Date.now() - heard > RENEWAL && Date.now() - heard < idle) {
        stay();
      }
    }, { capture: true, passive: true });
  }
  dialog.querySelector('[data-stay]').addEventListener('click', stay);
  dialog.addEventListener('cancel', event => {
    event.preventDefault();
    stay();
  });
  document.addEventListener('visibilitychange', look);
  addEventListener('pageshow', event => event.persisted && stay());
  tabs.onmessage = renew;
  new BroadcastChannel('leave').onmessage = () => {
    end();
    sessionStorage.clear();
  };
}

// Only the frame of the page stays: nothing that somebody else at this device could read.
function signedOut() {
  const main = document.querySelector('main');
  const words = document.querySelector('[data-signed-out]').content;
  words.querySelector('[data-if-kept]').hidden = !isTypedKept();
  dialog.remove();
  document.querySelectorAll('.govuk-service-navigation, .govuk-back-link, .govuk-breadcrumbs').forEach(part => part.remove());
  main.replaceChildren(words);
  const heading = main.querySelector('h1');
  document.title = heading.textContent;
  heading.focus();
}

function isTypedKept() {
  try {
    return Object.keys(sessionStorage).some(key => key.startsWith('kept:'));
  } catch {
    return false; // a frame without storage
  }
}
