import { type ReactNode, useId } from 'react';
import { IconCheck } from '../../ui/icons.tsx';
import styles from './choice-cards.module.css';

export type Choice<Value extends string> = {
  readonly value: Value;
  readonly title: ReactNode;
  readonly words?: ReactNode;
  /** Shown below the words while it is chosen. */
  readonly more?: ReactNode;
};

type Shared<Value extends string> = {
  /** What is chosen here; read out, not shown. */
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly columns?: 'one' | 'many' | 'slim';
};

type ChoiceCardsProps<Value extends string> = Shared<Value> &
  (
    | {
        readonly value: Value | null;
        readonly onChange: (value: Value) => void;
        readonly values?: never;
      }
    | {
        readonly values: readonly Value[];
        readonly onChange: (value: Value) => void;
        readonly value?: never;
      }
  );

/** One of several, or several of many, as cards; real radio buttons and checkboxes underneath. */
export function ChoiceCards<Value extends string>(props: ChoiceCardsProps<Value>) {
  const { label, choices, columns = 'one', onChange } = props;
  const name = useId();
  const isChosen = (value: Value) =>
    props.values ? props.values.includes(value) : props.value === value;
  return (
    <fieldset className={styles.cards} data-columns={columns}>
      <legend className="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.card} data-kind={props.values ? 'many' : 'one'}>
          <input
            type={props.values ? 'checkbox' : 'radio'}
            name={name}
            value={choice.value}
            checked={isChosen(choice.value)}
            onChange={() => onChange(choice.value)}
          />
          <span className={styles.mark} aria-hidden="true">
            <IconCheck size={16} stroke={3} />
          </span>
          <span className={styles.text}>
            <span className={styles.title}>{choice.title}</span>
            {choice.words && <span className={styles.words}>{choice.words}</span>}
            {choice.more && isChosen(choice.value) && choice.more}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
