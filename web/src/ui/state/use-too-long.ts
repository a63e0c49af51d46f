import { useEffect, useState } from 'react';

const patienceMs = 10_000;

/** Whether something has been waited for longer than anyone should without a word. */
export function useTooLong(waiting: boolean): boolean {
  const [tooLong, setTooLong] = useState(false);
  useEffect(() => {
    setTooLong(false);
    if (!waiting) return;
    const timer = setTimeout(() => setTooLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, [waiting]);
  return waiting && tooLong;
}
