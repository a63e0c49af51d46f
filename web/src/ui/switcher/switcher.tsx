import { type ReactNode, useId } from 'react';
import styles from './switcher.module.css';

type SwitcherProps<Value extends string> = {
  /** What is chosen here, such as 'View'; read out, not shown. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly onChange: (value: Value) => void;
};

/** One of a few, side by side: real radio buttons, so arrows move and the choice is announced. */
export function Switcher<Value extends string>(props: SwitcherProps<Value>) {
  const { label, value, options, onChange } = props;
  const name = useId();
  return (
    <fieldset className={styles.switcher}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
