import { useLanguage } from '../../../i18n/language-provider.tsx';
import { locales } from '../../../i18n/locales.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { Switcher } from '../../../ui/switcher/switcher.tsx';
import { useChangeLocale } from '../use-change-locale.ts';
import styles from './first-run.module.css';
import { StepLayout } from './first-run-frame.tsx';
import type { StepProps } from './first-run-page.tsx';
import { KnowPicture, LearnPicture, PlanPicture } from './pictures.tsx';

const walk = [
  {
    key: 'know',
    picture: KnowPicture,
    title: 'people.welcome.know',
    words: 'people.welcome.know.words',
  },
  {
    key: 'plan',
    picture: PlanPicture,
    title: 'people.welcome.plan',
    words: 'people.welcome.plan.words',
  },
  {
    key: 'learn',
    picture: LearnPicture,
    title: 'people.welcome.learn',
    words: 'people.welcome.learn.words',
  },
] as const;

export function WelcomeStep({ profile, onContinue }: StepProps) {
  const text = useText();
  const { locale } = useLanguage();
  const changeLocale = useChangeLocale();
  const name = profile.displayName.split(' ')[0] ?? profile.displayName;
  return (
    <StepLayout
      title={text('people.welcome.title', { name })}
      lead={<Text id="people.welcome.lead" />}
      action={
        <Button look="main" size="large" onClick={() => onContinue()}>
          <Text id="people.welcome.begin" />
        </Button>
      }
    >
      <ul className={styles.walk}>
        {walk.map(({ key, picture: Picture, title, words }) => (
          <li key={key}>
            <Picture />
            <div>
              <h2>
                <Text id={title} />
              </h2>
              <p>
                <Text id={words} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.language}>
        <span aria-hidden="true">
          <Text id="people.language" />
        </span>
        <Switcher
          label={text('people.language')}
          value={locale}
          options={(['en', 'de'] as const).map((value) => ({
            value,
            label: <span lang={value}>{locales[value]}</span>,
          }))}
          onChange={(value) => void changeLocale(value)}
        />
      </div>
    </StepLayout>
  );
}
