document.querySelector('#panel')?.addEventListener('click', () => {
  chrome.windows.getCurrent(
    ({ id = chrome.windows.WINDOW_ID_NONE }) => void chrome.sidePanel.open({ windowId: id }),
  );
});
document.querySelector('#grant')?.addEventListener('click', () => {
  void chrome.permissions.request({ origins: ['*://*/*'] });
});
