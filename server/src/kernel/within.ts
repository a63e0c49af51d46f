/** Waits for what is being done, yet no longer than this. It goes on; who calls leaves it behind. */
export async function within(limitMs: number, doing: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  try {
    await Promise.race([doing, limit]);
  } finally {
    clearTimeout(timer);
  }
}
