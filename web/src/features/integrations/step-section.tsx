import type { ReactNode } from 'react';
import type { TextKey } from '../../i18n/locales.ts';
import { Text } from '../../i18n/text.tsx';
import styles from './import-page.module.css';
import { stepTitleId } from './use-step-focus.ts';

type StepSectionProps = {
  readonly title: TextKey;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
};

/** One step under its heading, which gets the focus when the step begins. */
export function StepSection({ title, lead, children }: StepSectionProps) {
  return (
    <section className={styles.section} aria-labelledby={stepTitleId}>
      <div>
        <h2 id={stepTitleId} tabIndex={-1} className={styles.title}>
          <Text id={title} />
        </h2>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {children}
    </section>
  );
}
