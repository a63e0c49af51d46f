import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, reply } from '../../api/client.ts';
import type { UnitItems } from '../../api/wire.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { IconAlertTriangle } from '../../ui/icons.tsx';
import { FormFault } from '../../ui/state/form-fault.tsx';
import { ItemChoices } from './item-choices.tsx';
import styles from './item-judgement.module.css';
import flagStyles from './unit-items.module.css';

type Item = UnitItems['items'][number];
type Fault = NonNullable<Item['judgement']>['faults'][number];

const faultTexts = {
  suspectedKey: 'author.fault.suspectedKey',
  negativeDiscrimination: 'author.fault.negativeDiscrimination',
  ableChooseWrong: 'author.fault.ableChooseWrong',
  drift: 'author.fault.drift',
} as const satisfies Readonly<Record<Fault, TextKey>>;

/** What is probably wrong with a question, why responses say so, and what its author can do. */
export function ItemJudgement({ item }: { readonly item: Item }) {
  const text = useText();
  const { locale: ownLocale } = useLanguage();
  const { judgement, doubted } = item;
  const { languages = [], locations = [] } = judgement ?? {};
  if (!judgement || judgement.faults.length + languages.length + locations.length === 0)
    return null;
  const harder = judgement.drift < 0;
  const isSettled = judgement.settled && judgement.faults.includes('suspectedKey');
  return (
    <div className={styles.root}>
      <ul className={flagStyles.flags}>
        {judgement.faults.map((fault) => (
          <li key={fault}>
            <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
            <Text
              id={fault === 'drift' && !harder ? 'author.fault.drift.easier' : faultTexts[fault]}
            />
          </li>
        ))}
        {languages.map(({ locale, harder }) => (
          <li key={locale}>
            <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
            <Text
              id={harder ? 'author.language.harder' : 'author.language.easier'}
              values={{ language: languageName(locale, ownLocale) }}
            />
          </li>
        ))}
        {locations.map(({ name, harder }) => (
          <li key={name}>
            <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
            <Text
              id={harder ? 'author.location.harder' : 'author.location.easier'}
              values={{ location: name }}
            />
          </li>
        ))}
      </ul>
      <ItemChoices item={item} groups={judgement.groups} label={text('author.choices')} />
      {isSettled && (
        <p className={flagStyles.soft}>
          <Text id="author.doubt.settled" />
        </p>
      )}
      {doubted && <Doubt item={item} />}
    </div>
  );
}

function languageName(locale: string, inLocale: string): string {
  try {
    return new Intl.DisplayNames([inLocale], { type: 'language' }).of(locale) ?? locale;
  } catch {
    // A file may name a language as no browser knows it.
    return locale;
  }
}

/** Until somebody says that the key is right, or corrects it, the question counts for nobody. */
function Doubt({ item: { itemId, version } }: { readonly item: Item }) {
  const queries = useQueryClient();
  const settle = useMutation({
    mutationFn: async () =>
      await reply(
        api.DELETE('/api/review/items/{itemId}/versions/{version}/key-doubt', {
          params: { path: { itemId, version } },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['units'] });
      await queries.invalidateQueries({ queryKey: ['items'] });
    },
  });
  return (
    <>
      <p>
        <Text id="author.doubt" />
      </p>
      <FormFault isSystem>{settle.isError && <Text id="author.doubt.failed" />}</FormFault>
      <p>
        <Button busy={settle.isPending} onClick={() => settle.mutate()}>
          <Text id="author.doubt.settle" />
        </Button>
      </p>
    </>
  );
}
