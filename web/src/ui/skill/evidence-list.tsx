import type { ReactNode } from 'react';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, useText } from '../../i18n/text.tsx';
import styles from './evidence-list.module.css';

export type EvidenceKind =
  | 'response'
  | 'self-rating'
  | 'manager-rating'
  | 'peer-rating'
  | 'activity'
  | 'record'
  | 'credential';

/** One entry of the ledger, as its person reads it. */
export type EvidenceEntry = {
  readonly id: string;
  readonly kind: EvidenceKind;
  /** What it was: the question, the unit, who rated. */
  readonly title: string;
  readonly observedAt: string;
  /** Which way it moved the estimate. */
  readonly effect: 'raised' | 'lowered' | 'confirmed';
  /** How much it counts beside the others, in [0, 1]; drawn as the size of its stone. */
  readonly weight: number;
  readonly state?: 'counted' | 'contested' | 'dropped';
};

const kindKeys: Record<EvidenceKind, TextKey> = {
  response: 'evidence.kind.response',
  'self-rating': 'evidence.kind.selfRating',
  'manager-rating': 'evidence.kind.managerRating',
  'peer-rating': 'evidence.kind.peerRating',
  activity: 'evidence.kind.activity',
  record: 'evidence.kind.record',
  credential: 'evidence.kind.credential',
};

const effectKeys = {
  raised: 'evidence.effect.raised',
  lowered: 'evidence.effect.lowered',
  confirmed: 'evidence.effect.confirmed',
} as const;

const stateKeys = {
  contested: 'evidence.state.contested',
  dropped: 'evidence.state.dropped',
} as const;

type EvidenceListProps = {
  readonly entries: readonly EvidenceEntry[];
  /** Actions of an entry, such as to contest it. */
  readonly renderActions?: (entry: EvidenceEntry) => ReactNode;
};

/** The stones underneath: what is known about a skill and where from. */
export function EvidenceList({ entries, renderActions }: EvidenceListProps) {
  const text = useText();
  return (
    <ul className={styles.list}>
      {entries.map((entry) => {
        const state = entry.state ?? 'counted';
        return (
          <li key={entry.id} className={styles.entry} data-state={state}>
            <Stone weight={entry.weight} />
            <div className={styles.words}>
              <p className={styles.title}>{entry.title}</p>
              <p className={styles.facts}>
                <span>{text(kindKeys[entry.kind])}</span>
                <time dateTime={entry.observedAt} title={text.day(entry.observedAt)}>
                  {text.daysAgo(entry.observedAt)}
                </time>
                <span>{text(effectKeys[entry.effect])}</span>
                <span>{text(weightKey(entry.weight))}</span>
              </p>
              {state !== 'counted' && (
                <p className={styles.state}>
                  <Text id={stateKeys[state]} />
                </p>
              )}
            </div>
            {renderActions?.(entry)}
          </li>
        );
      })}
    </ul>
  );
}

function weightKey(weight: number): TextKey {
  if (weight < 0.34) return 'evidence.weight.little';
  return weight < 0.67 ? 'evidence.weight.some' : 'evidence.weight.much';
}

function Stone({ weight }: { readonly weight: number }) {
  const width = 14 + weight * 18;
  return (
    <svg className={styles.stone} viewBox="0 0 36 24" width="36" height="24" aria-hidden="true">
      <ellipse cx="18" cy={22 - width * 0.28} rx={width / 2} ry={width * 0.28} />
    </svg>
  );
}
