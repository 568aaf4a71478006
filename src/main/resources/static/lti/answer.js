// Sends the choice on at once. Without this script the button does.
document.querySelector('form[data-answer]').submit();
