// Tells the platform's window that the registration is done (Dynamic Registration 1.0, 3.8). It closes this page and shows
// what came of it; where nobody listens, the page stays and says so itself. Nothing secret is in it, and the window may be
// on any host of the platform.
const platform = window.opener ?? (window.parent === window ? null : window.parent);

platform?.postMessage({ subject: 'org.imsglobal.lti.close' }, '*');
