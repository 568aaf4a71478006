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
