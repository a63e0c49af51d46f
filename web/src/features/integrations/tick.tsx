import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './columns.module.css';

type TickProps = {
  readonly label: string;
  readonly description?: string;
  readonly error?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** Something that is said on purpose. */
export function Tick({ onChange, ...rest }: TickProps) {
  return (
    <Checkbox
      size="md"
      className={styles.purpose ?? ''}
      classNames={{
        input: styles.tick ?? '',
        description: styles.tickWords ?? '',
        error: styles.tickWords ?? '',
      }}
      {...rest}
      onChange={({ currentTarget: { checked } }) => onChange(checked)}
    />
  );
}
