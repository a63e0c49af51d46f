import { NumberInput } from '@mantine/core';
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

/** Minutes for learning in a week, and what that means for a day. */
export function MinutesAWeek({ value, onChange }: MinutesAWeekProps) {
  const text = useText();
  return (
    <div className={styles.minutes}>
      <ChoiceCards
        columns="slim"
        label={text('people.time.minutes')}
        value={String(value)}
        onChange={(minutes) => onChange(Number(minutes))}
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
        clampBehavior="blur"
        allowDecimal={false}
        value={value}
        onChange={(minutes) => {
          if (typeof minutes === 'number' && minutes >= least && minutes <= most) onChange(minutes);
        }}
      />
      <p className={styles.daily} role="status">
        <Text id="people.time.daily" values={{ minutes: Math.round(value / workingDays) || 1 }} />
      </p>
    </div>
  );
}
