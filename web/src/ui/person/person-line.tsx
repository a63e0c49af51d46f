import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { personPath } from '../shell/addresses.ts';
import styles from './person-line.module.css';
import { PersonStone } from './person-stone.tsx';

type PersonLineProps = {
  readonly personId: string;
  readonly name: string;
  /** Role and team, say; what is null is left out. */
  readonly facts: readonly (string | null)[];
  readonly children?: ReactNode;
};

/** A person in a list: the name leads to their page. */
export function PersonLine({ personId, name, facts, children }: PersonLineProps) {
  return (
    <div className={styles.line}>
      <PersonStone name={name} personId={personId} size="small" />
      <div>
        <Link to={personPath} params={{ personId }}>
          {name}
        </Link>
        <small>{facts.filter(Boolean).join(' · ')}</small>
        {children}
      </div>
    </div>
  );
}
