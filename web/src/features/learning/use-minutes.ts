import { useState } from 'react';
import { type MinuteChoice, minuteChoices } from '../../ui/plan/minutes-picker.tsx';

const storageKey = 'cairn-minutes';
const usual: MinuteChoice = 15;

/** How long one has, as chosen last on this device. */
export function useMinutes(): [MinuteChoice, (minutes: MinuteChoice) => void] {
  const [minutes, setMinutes] = useState<MinuteChoice>(storedMinutes);
  return [
    minutes,
    (chosen) => {
      setMinutes(chosen);
      try {
        localStorage.setItem(storageKey, String(chosen));
      } catch {
        // Storage is blocked: the choice holds until the page is closed.
      }
    },
  ];
}

export function storedMinutes(): MinuteChoice {
  try {
    const value = Number(localStorage.getItem(storageKey));
    return minuteChoices.find((choice) => choice === value) ?? usual;
  } catch {
    return usual;
  }
}
