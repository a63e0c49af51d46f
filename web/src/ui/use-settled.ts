import { useEffect, useRef } from 'react';

const settleMs = 600;

/**
 * Hands on a choice once it has stood for a moment, and at once when the screen is left: whoever
 * moves through several by keyboard means the last one.
 */
export function useSettled<Value>(keep: (value: Value) => void): (value: Value) => void {
  const latest = useRef(keep);
  latest.current = keep;
  const waiting = useRef<{ readonly value: Value; readonly timer: number } | null>(null);
  const flush = useRef(() => {
    const { current } = waiting;
    if (!current) return;
    clearTimeout(current.timer);
    waiting.current = null;
    latest.current(current.value);
  });
  useEffect(() => {
    const now = flush.current;
    window.addEventListener('pagehide', now);
    return () => {
      window.removeEventListener('pagehide', now);
      now();
    };
  }, []);
  return (value) => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = { value, timer: window.setTimeout(flush.current, settleMs) };
  };
}
