import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import styles from './test-out-units.module.css';

type TestOutUnitsProps = {
  readonly title: string;
  readonly units: readonly {
    readonly unitId: string;
    readonly title: string;
    readonly facts: string;
  }[];
};

/** Some units of a test-out under what is to be said of them; nothing when there are none. */
export function TestOutUnits({ title, units }: TestOutUnitsProps) {
  const id = useId();
  if (units.length === 0) return null;
  return (
    <section className={styles.units} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {units.map((unit) => (
          <li key={unit.unitId}>
            <Link to="/units/$unitId" params={{ unitId: unit.unitId }}>
              {unit.title}
            </Link>
            <span>{unit.facts}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
