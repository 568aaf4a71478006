// Platform storage (lti-pm-s 0.1): the LMS's window keeps a value for us where the browser keeps no cookie.
// No answer is no fault: after a moment we go on without, since the cookie may have come through.

const PATIENCE = 1500;

const task = JSON.parse(document.getElementById('lti-storage').textContent);
const host = window.parent === window ? window.opener : window.parent;

// The frame that the platform names may be missing, as in Canvas's editor; then its page answers.
function keeper() {
  if (task.target === '_parent') {
    return host;
  }
  try {
    return host.frames[task.target] ?? host;
  } catch {
    return host;
  }
}

// Resolves with the answer, or with null when there is none.
function ask(subject, content) {
  return new Promise(resolve => {
    if (!host) {
      resolve(null);
      return;
    }
    const id = crypto.randomUUID();
    addEventListener('message', ({ origin, data }) => {
      if (origin === task.origin && data?.message_id === id && data.subject === `${subject}.response`) {
        resolve(data.error ? null : data);
      }
    });
    setTimeout(resolve, PATIENCE, null);
    keeper().postMessage({ subject, message_id: id, ...content }, task.origin);
  });
}

// A browser that keeps no cookie here could not stay signed in: then the value is of no use, and a new tab is.
function keepsCookies() {
  const probe = '__Host-lti-probe=1';
  const where = 'Path=/; Secure; SameSite=None; Partitioned';
  document.cookie = `${probe}; ${where}`;
  const kept = document.cookie.includes(probe);
  document.cookie = `${probe}; ${where}; Max-Age=0`;
  return kept;
}

async function put() {
  await Promise.all(task.items.map(item => ask('lti.put_data', item)));
  location.replace(task.next);
}

async function get() {
  const answer = await ask('lti.get_data', { key: task.key });
  const form = document.querySelector(`form[action$="${task.verify}"]`);
  if (typeof answer?.value === 'string' && keepsCookies()) {
    form.elements.value.value = answer.value;
    form.elements.value.disabled = false;
    ask('lti.put_data', { key: task.key, value: null });
  }
  form.submit();
}

task.op === 'put' ? put() : get();
