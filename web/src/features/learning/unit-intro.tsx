import type { ReactNode } from 'react';
import type { UnitPage } from '../../api/wire.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { FocusFrame, type WayOut } from '../../ui/focus/focus-frame.tsx';
import { IconArrowRight, IconCheck } from '../../ui/icons.tsx';
import { ReasonNote } from '../../ui/plan/reason-note.tsx';
import { reasonWords } from '../../ui/plan/reason-words.ts';
import { Page } from '../../ui/shell/page.tsx';
import { KnownMark } from './known-mark.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { UnitFacts } from './unit-facts.tsx';
import styles from './unit-intro.module.css';
import { UnitSource } from './unit-source.tsx';
import { outlineOf } from './unit-text.ts';

type UnitIntroProps = {
  readonly page: UnitPage;
  readonly out: WayOut;
  readonly onStart: () => void;
  /** Below the button that begins. */
  readonly beside?: ReactNode;
  /** Below everything else: what those who look after it can do. */
  readonly children?: ReactNode;
};

/** Before one begins: minutes, skill and level, parts, why now. */
export function UnitIntro({ page, out, onStart, beside, children }: UnitIntroProps) {
  const text = useText();
  const { locale } = useLanguage();
  const { unit, inPlan, attempt } = page;
  const parts = outlineOf(unit);
  return (
    <FocusFrame out={out}>
      <Page
        title={unit.title}
        kicker={unit.moduleTitle}
        lead={unit.summary}
        width="reading"
        margin={inPlan && <ReasonNote>{reasonWords(text, inPlan.reason)}</ReasonNote>}
      >
        <UnitFacts page={page} />
        {attempt?.completedAt && (
          <p className={styles.done}>
            {text('learning.unit.doneOn', { day: text.day(attempt.completedAt) })}
          </p>
        )}
        {unit.objectives.length > 0 && (
          <section className={styles.objectives} lang={unit.locale}>
            <h2 lang={locale}>{text('learning.unit.objectives')}</h2>
            <ul>
              {unit.objectives.map((objective) => (
                <li key={objective}>
                  <IconCheck size={18} stroke={2} aria-hidden="true" />
                  {objective}
                </li>
              ))}
            </ul>
          </section>
        )}
        <LanguageSwitch unit={unit} />
        {parts.length > 1 && (
          <section className={styles.outline}>
            <h2>{text('learning.unit.parts')}</h2>
            <ol>
              {parts.map((part) => (
                <li key={part.segmentId} data-depth={part.depth}>
                  {part.title}
                  {part.isKnown && <KnownMark />}
                </li>
              ))}
            </ol>
          </section>
        )}
        <div className={styles.action}>
          <Button
            look="main"
            size="large"
            wide
            icon={<IconArrowRight size={20} stroke={2} aria-hidden="true" />}
            onClick={onStart}
          >
            {text(attempt?.completedAt ? 'learning.unit.again' : 'learning.unit.start')}
          </Button>
          {beside}
        </div>
        <UnitSource unit={unit} />
        {children}
      </Page>
    </FocusFrame>
  );
}
