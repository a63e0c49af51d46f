import { useState } from 'react';

const storageKey = 'cairn-review-keys';

/** Whether single keys act, which some tools for speech and switches press by accident; kept on this device. */
export function useLetterKeys(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(stored);
  return [
    on,
    (next) => {
      setOn(next);
      try {
        localStorage.setItem(storageKey, next ? 'on' : 'off');
      } catch {
        // Storage is blocked: the choice holds until the page is closed.
      }
    },
  ];
}

function stored(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}
