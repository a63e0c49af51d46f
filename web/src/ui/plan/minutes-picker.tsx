import { useId } from 'react';
import { Text } from '../../i18n/text.tsx';
import styles from './minutes-picker.module.css';

export const minuteChoices = [5, 15, 30, 60] as const;
export type MinuteChoice = (typeof minuteChoices)[number];

type MinutesPickerProps = {
  readonly value: MinuteChoice;
  readonly onChange: (minutes: MinuteChoice) => void;
};

/** How long one has now: 5, 15, 30 or 60 minutes; the arc grows with the time. */
export function MinutesPicker({ value, onChange }: MinutesPickerProps) {
  const name = useId();
  return (
    <fieldset className={styles.picker}>
      <legend className={styles.legend}>
        <Text id="minutes.question" />
      </legend>
      <div className={styles.choices}>
        {minuteChoices.map((minutes) => (
          <label key={minutes} className={styles.choice}>
            <input
              type="radio"
              name={name}
              value={minutes}
              checked={minutes === value}
              onChange={() => onChange(minutes)}
            />
            <span className={styles.face}>
              <Dial minutes={minutes} />
              <span className={styles.number}>{minutes}</span>
              <span className={styles.unit}>
                <Text id="minutes.unit" />
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const radius = 8;
const around = 2 * Math.PI * radius;

function Dial({ minutes }: { readonly minutes: number }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <circle className={styles.ring} cx="10" cy="10" r={radius} />
      <circle
        className={styles.arc}
        cx="10"
        cy="10"
        r={radius}
        strokeDasharray={`${(minutes / 60) * around} ${around}`}
        transform="rotate(-90 10 10)"
      />
    </svg>
  );
}
