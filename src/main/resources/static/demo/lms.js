// Sends a form on at once. Without this script the form's button does it.
const form = document.querySelector('form[data-post]');
if (form) {
  form.submit();
}

// A tool that has registered itself asks to be closed (org.imsglobal.lti.close).
const frame = document.querySelector('iframe[data-closes]');
if (frame) {
  addEventListener('message', event => {
    if (event.source === frame.contentWindow && event.data?.subject === 'org.imsglobal.lti.close') {
      location.assign(frame.dataset.closes);
    }
  });
}

// Platform storage (lti-pm-s 0.1): keeps values for the tool in the frame, apart for each origin, while this page is open.
const kept = new Map();

function answer({ subject, key, value }, origin) {
  const name = JSON.stringify([origin, key]);
  switch (subject) {
    case 'lti.capabilities':
      return { supported_messages: ['lti.capabilities', 'lti.put_data', 'lti.get_data'].map(subject => ({ subject })) };
    case 'lti.put_data':
      value === null || value === undefined ? kept.delete(name) : kept.set(name, value);
      return { key, value };
    case 'lti.get_data':
      return { key, value: kept.get(name) ?? null };
    default:
      return { error: { code: 'unsupported_subject', message: `${subject} is not known here` } };
  }
}

const keeping = document.querySelector('iframe[data-keeps]');
if (keeping) {
  addEventListener('message', ({ source, origin, data }) => {
    if (source === keeping.contentWindow && typeof data?.subject === 'string' && data.subject.startsWith('lti.')) {
      const { subject, message_id } = data;
      source.postMessage({ subject: `${subject}.response`, message_id, ...answer(data, origin) }, origin);
    }
  });
}
