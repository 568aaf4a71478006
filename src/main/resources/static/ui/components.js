// GOV.UK components that our pages use. Exit this page is ours: leave.js.
const { createAll, Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink } =
  await import(document.querySelector('link[rel=modulepreload]').href);

for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink]) {
  createAll(component);
}
