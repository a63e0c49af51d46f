import type { StartUp } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import styles from './start-up-progress.module.css';

type StartUpProgressProps = { readonly task: StartUp['tasks'][number] };

/** How far the demo organisation has come: stones that are laid one by one. */
export function StartUpProgress({ task }: StartUpProgressProps) {
  const text = useText();
  const share = task.total > 0 ? Math.min(1, task.done / task.total) : 0;
  return (
    <section className={styles.progress}>
      <Stones share={share} />
      <div className={styles.words}>
        <h2>
          <Text id="people.startUp.demo" />
        </h2>
        <p>
          <Text id="people.startUp.lead" />
        </p>
        <progress
          className={styles.bar}
          value={share}
          max={1}
          aria-label={text('people.startUp.progress')}
        />
        <p className={styles.count}>
          {task.total > 0 ? (
            <Text
              id="people.startUp.count"
              values={{ done: text.number(task.done), total: text.number(task.total) }}
            />
          ) : (
            <Text id="people.startUp.soon" />
          )}
        </p>
      </div>
    </section>
  );
}

const stones = [
  'M10 103c-1-9 14-14 38-14 26 0 41 5 40 14s-16 11-39 11-38-2-39-11Z',
  'M17 82c-1-8 12-12 30-12 20 0 32 4 31 12s-13 9-31 9-29-2-30-9Z',
  'M25 62c0-7 10-11 24-11s23 4 22 10-9 9-23 9-23-2-23-8Z',
  'M31 43c0-6 8-10 18-10s17 4 17 9-8 9-18 9-17-3-17-8Z',
  'M36 26c0-5 6-9 13-9s12 4 12 8-5 8-12 8-13-2-13-7Z',
];

function Stones({ share }: { readonly share: number }) {
  return (
    <svg className={styles.stones} viewBox="0 0 98 120" width="98" height="120" aria-hidden="true">
      {stones.map((path, index) => (
        <path key={path} d={path} data-laid={share * stones.length > index + 0.02 || undefined} />
      ))}
    </svg>
  );
}
