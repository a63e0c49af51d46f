import type { ReactNode } from 'react';
import { IconAlertTriangle, IconInfoCircle } from '../icons.tsx';
import styles from './state.module.css';

type FormFaultProps = {
  /** Whether it is the system that failed; what a person can mend themselves is no error of theirs. */
  readonly isSystem: boolean;
  /** What is not right and how to mend it; null says nothing. */
  readonly children: ReactNode;
};

/** Why a form was not taken, read out when it appears. */
export function FormFault({ isSystem, children }: FormFaultProps) {
  const Icon = isSystem ? IconAlertTriangle : IconInfoCircle;
  return (
    <div role="alert">
      {children && (
        <p className={styles.fault} data-system={isSystem || undefined}>
          <Icon size={20} stroke={1.75} aria-hidden="true" />
          <span>{children}</span>
        </p>
      )}
    </div>
  );
}
