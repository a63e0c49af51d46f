import type { ReactNode } from 'react';
import type { TextKey } from '../../../i18n/locales.ts';
import { Text } from '../../../i18n/text.tsx';
import { SaveState, type Saving } from '../../../ui/state/save-state.tsx';
import styles from './you.module.css';

type SectionProps = {
  readonly id: string;
  readonly title: TextKey;
  readonly lead?: TextKey;
  /** Whether the last change here is kept; null before there was one. */
  readonly saving?: Saving | null;
  readonly children: ReactNode;
};

export function Section({ id, title, lead, saving, children }: SectionProps) {
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`} id={id}>
      <div className={styles.sectionHead}>
        <h2 id={`${id}-title`}>
          <Text id={title} />
        </h2>
        {saving && <SaveState state={saving} />}
        {lead && (
          <p className={styles.lead}>
            <Text id={lead} />
          </p>
        )}
      </div>
      {children}
    </section>
  );
}

/** What the section says about the last change. */
export function savingOf(change: {
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly isSuccess: boolean;
}): Saving | null {
  if (change.isPending) return 'saving';
  if (change.isError) return navigator.onLine ? 'failed' : 'offline';
  return change.isSuccess ? 'saved' : null;
}
