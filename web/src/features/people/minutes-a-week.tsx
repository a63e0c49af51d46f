import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { Text, useText } from '../../i18n/text.tsx';
import { ChoiceCards } from './choice-cards.tsx';
import styles from './minutes-a-week.module.css';

const usual = [15, 30, 60, 90, 120, 180];
const least = 5;
const most = 2400;
const workingDays = 5;

type MinutesAWeekProps = {
  readonly value: number;
  readonly onChange: (minutes: number) => void;
};

/**
 * Minutes for learning in a week, and what that means for a day. What is typed counts once the
 * field is left or Enter is pressed; what cannot be is named, and the last good number comes back.
 */
export function MinutesAWeek({ value, onChange }: MinutesAWeekProps) {
  const text = useText();
  const [typed, setTyped] = useState<string | number | null>(null);
  const [isRefused, setIsRefused] = useState(false);
  const commit = (): void => {
    if (typed === null) return;
    const minutes = typed === '' ? Number.NaN : Number(typed);
    const fits = Number.isInteger(minutes) && minutes >= least && minutes <= most;
    setTyped(null);
    setIsRefused(!fits);
    if (fits && minutes !== value) onChange(minutes);
  };
  return (
    <div className={styles.minutes}>
      <ChoiceCards
        columns="slim"
        label={text('people.time.minutes')}
        value={String(value)}
        onChange={(minutes) => {
          setIsRefused(false);
          onChange(Number(minutes));
        }}
        choices={usual.map((minutes) => ({
          value: String(minutes),
          title: text('people.time.choice', { minutes }),
        }))}
      />
      <NumberInput
        className={styles.other}
        label={text('people.time.other')}
        size="md"
        min={least}
        max={most}
        step={5}
        clampBehavior="none"
        allowDecimal={false}
        value={typed ?? value}
        error={
          isRefused &&
          text('people.time.range', { least: text.number(least), most: text.number(most) })
        }
        errorProps={{ role: 'alert' }}
        onChange={(minutes) => {
          // The field also reports what it was given: only what differs was typed.
          if (minutes !== (typed ?? value)) setTyped(minutes);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          commit();
        }}
      />
      <p className={styles.daily} role="status">
        <Text id="people.time.daily" values={{ minutes: Math.round(value / workingDays) || 1 }} />
      </p>
    </div>
  );
}
