// The page's own script can cause this one to act by an event, but the request is the extension's.
document.addEventListener('probe', () => void fetch('/from-content-script'));
