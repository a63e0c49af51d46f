import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import type { FoundUnits } from '../../api/wire.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { useText } from '../../i18n/text.tsx';
import { IconChevronRight } from '../../ui/icons.tsx';
import { frameworkLanguage } from '../../ui/skill/framework-language.ts';
import styles from './unit-row.module.css';

/** A unit that was found: its name and module, minutes, language if it is another one, skills. */
export function UnitRow({ unit }: { readonly unit: FoundUnits['units'][number] }) {
  const text = useText();
  const intl = useIntl();
  const { locale } = useLanguage();
  const language =
    unit.locale === locale
      ? null
      : (intl.formatDisplayName(unit.locale, { type: 'language' }) ?? unit.locale);
  return (
    <Link className={styles.row} to="/units/$unitId" params={{ unitId: unit.unitId }}>
      <span className={styles.words} lang={unit.locale}>
        <span className={styles.title} dir="auto">
          {unit.title}
        </span>
        {unit.moduleTitle && (
          <span className={styles.module} dir="auto">
            {unit.moduleTitle}
          </span>
        )}
        {unit.summary && unit.summary !== unit.title && (
          <span className={styles.summary} dir="auto">
            {unit.summary}
          </span>
        )}
      </span>
      <span className={styles.facts}>
        <span>{text('learning.minutes', { minutes: unit.durationMinutes })}</span>
        {language && <span className={styles.language}>{language}</span>}
        {unit.mapped ? (
          unit.skills.map((skill) => (
            <span key={skill.skillId} className={styles.skill} lang={frameworkLanguage}>
              {skill.name}
            </span>
          ))
        ) : (
          <span>{text('content.notPlanned')}</span>
        )}
      </span>
      <IconChevronRight className={styles.chevron} size={20} stroke={1.75} aria-hidden="true" />
    </Link>
  );
}
