/**
 * Comes once the browser has shown what the last input changed, so that what takes longer does not hold that up. At
 * once in a window that nobody sees: there are no pictures to wait for.
 */
export function nextPicture(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
