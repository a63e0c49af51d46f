// Runs before the first paint, so that nobody sees the wrong light flash. A file of its own
// because the content security policy allows no inline script.
(() => {
  let choice = null;
  try {
    choice = localStorage.getItem('cairn-scheme');
  } catch {
    // Storage is blocked: follow the system.
  }
  const dark =
    choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light';
})();
