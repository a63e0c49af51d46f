import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Release, ReleaseChange } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { IconArrowRight, IconChevronDown } from '../../../ui/icons.tsx';
import { rolePath } from '../../../ui/shell/addresses.ts';
import { type ChangeLine, changeLines } from './change-lines.ts';
import styles from './changes.module.css';
import { domainName, linkedNames, stateNames, wordsLanguage } from './release-words.ts';

type ChangeItemProps = {
  readonly change: ReleaseChange;
  readonly scheme: Release['scheme'];
};

const openUpTo = 4;

/** What became of one element, occupation or role, with a line for each field that changed. */
export function ChangeItem({ change, scheme }: ChangeItemProps) {
  const text = useText();
  const lines = changeLines(text, change.fields);
  const [first, rest] = [lines.slice(0, openUpTo), lines.slice(openUpTo)];
  const language = wordsLanguage(scheme);
  return (
    <li className={styles.change} data-state={change.state}>
      <div className={styles.head}>
        <h5 lang={change.kind === 'role' ? undefined : language} className={styles.name}>
          {change.kind === 'role' ? (
            <Link to={rolePath} params={{ roleId: change.externalId }}>
              {change.name}
            </Link>
          ) : (
            change.name
          )}
        </h5>
        {change.kind !== 'role' && (
          <span className={styles.state}>
            <Text id={stateNames[change.state]} />
          </span>
        )}
      </div>
      <p className={styles.facts}>
        <Facts change={change} />
      </p>
      <Lines lines={first} language={language} />
      {rest.length > 0 && <Folded lines={rest} language={language} />}
    </li>
  );
}

function Facts({ change }: { readonly change: ReleaseChange }) {
  const text = useText();
  const { kind, domain, linked, holders } = change;
  const names = linkedNames(text, linked);
  const facts =
    kind === 'role'
      ? [
          text('releases.change.holders', { count: holders ?? 0 }),
          text('releases.change.follows', { name: names }),
        ]
      : [
          domain && domainName(text, domain),
          codeOf(change),
          names &&
            text(kind === 'element' ? 'releases.change.linked' : 'releases.change.madeFrom', {
              names,
            }),
        ];
  return facts.filter((fact) => fact).map((fact) => <span key={fact}>{fact}</span>);
}

/** The code that O*NET gives and people know; ESCO's ids are addresses that nobody reads. */
function codeOf({ externalId }: ReleaseChange): string | null {
  return externalId.startsWith('esco:') ? null : externalId.replace(/^\w+:/, '');
}

type LinesProps = {
  readonly lines: readonly ChangeLine[];
  readonly language: string | undefined;
};

function Folded({ lines, language }: LinesProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles.more} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <IconChevronDown size={18} stroke={1.75} aria-hidden="true" />
        <Text id="releases.change.more" values={{ count: lines.length }} />
      </summary>
      {isOpen && <Lines lines={lines} language={language} />}
    </details>
  );
}

function Lines({ lines, language }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <dl className={styles.lines}>
      {lines.map((line) => (
        <div key={line.key}>
          <dt lang={line.isNamed ? language : undefined}>{line.label}</dt>
          <dd>
            <LineValue line={line} language={language} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function LineValue({
  line,
  language,
}: {
  readonly line: ChangeLine;
  readonly language: string | undefined;
}) {
  const text = useText();
  switch (line.kind) {
    case 'pair':
      return (
        <span className={styles.pair}>
          <span className="visually-hidden">
            <Text id="releases.was" />{' '}
          </span>
          <span className={styles.was}>{line.before}</span>{' '}
          <IconArrowRight className={styles.arrow} size={16} stroke={1.75} aria-hidden="true" />
          <span className="visually-hidden">
            <Text id="releases.is" />{' '}
          </span>
          <span className={styles.is}>{line.after}</span>
        </span>
      );
    case 'list':
      return (
        <span className={styles.list} lang={language}>
          {line.added.length > 0 && (
            <span className={styles.is}>
              {text('releases.list.added', { names: line.added.join(', ') })}
            </span>
          )}
          {line.removed.length > 0 && (
            <span className={styles.was}>
              {text('releases.list.removed', { names: line.removed.join(', ') })}
            </span>
          )}
        </span>
      );
    case 'text':
      return (
        <details className={styles.text}>
          <summary>
            <IconChevronDown size={18} stroke={1.75} aria-hidden="true" />
            <Text id="releases.text" />
          </summary>
          <div className={styles.texts}>
            <p>
              <b>
                <Text id="releases.text.before" />
              </b>
              <span lang={language}>{line.before}</span>
            </p>
            <p>
              <b>
                <Text id="releases.text.after" />
              </b>
              <span lang={language}>{line.after}</span>
            </p>
          </div>
        </details>
      );
  }
}
