import { useEffect, useState } from 'react';
import { Text, type Texts, useText } from '../../i18n/text.tsx';
import { FogBar } from './fog-bar.tsx';
import { frameworkLanguage } from './framework-language.ts';
import styles from './moved.module.css';
import type { Level, Standing } from './standing.ts';
import { WhyLink } from './why-link.tsx';
import { standingWords, targetWords } from './words.ts';

export type MovedProps = {
  readonly name: string;
  /** Null when nothing was known before. */
  readonly before: Standing | null;
  readonly after: Standing;
  readonly target?: Level | null;
  /** Where one gets to the reasons for it; left out where one must not leave. */
  readonly why?: { readonly skillId: string };
  /** In a list or beside something else: no frame, and one line instead of before and after. */
  readonly brief?: boolean;
};

/** Smaller changes than these are not worth a word. */
const noticeable = 0.05;

/** What moved and by how much: the stone settles from where it was to where it is now. */
export function Moved({ name, before, after, target = null, why, brief = false }: MovedProps) {
  const text = useText();
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <section
      className={styles.moved}
      data-brief={brief || undefined}
      aria-label={text('moved.label', { name })}
    >
      <div className={styles.head}>
        <h3 className={styles.name} lang={frameworkLanguage}>
          {name}
        </h3>
        <p className={styles.amount} data-direction={directionOf(before, after)}>
          {amountWords(text, before, after)}
        </p>
      </div>
      <FogBar
        name={name}
        nameHidden
        standing={settled ? after : (before ?? after)}
        target={target}
        size={brief ? 'small' : 'full'}
      />
      {brief ? (
        <p className={styles.words}>
          <span>{standingWords(text, after)}</span>
          {target && <span>{targetWords(text, after, target)}</span>}
        </p>
      ) : (
        <BeforeAndNow {...{ before, after, target }} />
      )}
      {why && <WhyLink skillId={why.skillId} name={name} />}
    </section>
  );
}

type BeforeAndNowProps = Pick<MovedProps, 'before' | 'after'> & { readonly target: Level | null };

function BeforeAndNow({ before, after, target }: BeforeAndNowProps) {
  const text = useText();
  return (
    <>
      <dl className={styles.words}>
        <div>
          <dt>
            <Text id="moved.before" />
          </dt>
          <dd>{standingWords(text, before)}</dd>
        </div>
        <div>
          <dt>
            <Text id="moved.now" />
          </dt>
          <dd>{standingWords(text, after)}</dd>
        </div>
      </dl>
      {target && <p className={styles.target}>{targetWords(text, after, target)}</p>}
    </>
  );
}

type Direction = 'first' | 'up' | 'down' | 'same';

function directionOf(before: Standing | null, after: Standing): Direction {
  if (!before) return 'first';
  const change = after.middle - before.middle;
  if (change > noticeable) return 'up';
  return change < -noticeable ? 'down' : 'same';
}

/** 'Up by 0.4 levels, and surer', 'Same place, and surer', 'First estimate'. */
function amountWords(text: Texts, before: Standing | null, after: Standing): string {
  if (!before) return text('moved.first');
  const narrowed = before.high - before.low - (after.high - after.low);
  const surer = narrowed > noticeable ? 'yes' : 'no';
  const amount = text.number(Math.abs(after.middle - before.middle), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  switch (directionOf(before, after)) {
    case 'up':
      return text('moved.up', { amount, surer });
    case 'down':
      return text('moved.down', { amount, surer });
    default:
      return text('moved.same', { surer });
  }
}
