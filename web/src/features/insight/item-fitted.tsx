import type { UnitItems } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, type Texts, useText } from '../../i18n/text.tsx';
import { levels } from '../../ui/skill/standing.ts';
import { levelName } from '../../ui/skill/words.ts';
import styles from './item-fitted.module.css';
import { levelOrNone } from './team-words.ts';

type Item = UnitItems['items'][number];
type Fitted = NonNullable<Item['fitted']>;

/** How hard responses say that a question is, on the line of levels, and how well it tells people apart. */
export function ItemFitted({ item: { fitted, level } }: { readonly item: Item }) {
  const text = useText();
  if (!fitted) return null;
  const { hardness, responders } = fitted;
  const at = (position: number): number => Math.min(1, Math.max(0, (position - 1) / 5));
  const place = (position: number): string => `${at(position) * 100}%`;
  return (
    <div className={styles.root}>
      <div className={styles.track} aria-hidden="true">
        <div className={styles.steps}>
          {levels.map((one) => (
            <i key={one} data-expected={one === level || undefined} />
          ))}
        </div>
        <span
          className={styles.mist}
          style={{
            left: place(hardness.low),
            width: `${(at(hardness.high) - at(hardness.low)) * 100}%`,
          }}
        />
        <span className={styles.stone} style={{ left: place(hardness.at) }} />
      </div>
      <div className={styles.scale} aria-hidden="true">
        {levels.map((one) => (
          <span key={one} data-expected={one === level || undefined}>
            {levelName(text, one)}
          </span>
        ))}
      </div>
      <p>
        {hardnessWords(text, fitted, level)}{' '}
        <Text
          id={tellsTexts[tellsOf(fitted)]}
          values={{
            value: decimal(text, fitted.discrimination),
            error: decimal(text, fitted.discriminationError),
          }}
        />{' '}
        <Text id="author.fitted.responders" values={{ count: responders }} />
      </p>
    </div>
  );
}

function hardnessWords(text: Texts, { hardness }: Fitted, expected: number | null): string {
  const level = Math.min(5, Math.floor(hardness.at));
  const words = {
    level: levelOrNone(text, Math.max(1, level)),
    low: levelOrNone(text, Math.max(1, Math.min(5, Math.floor(hardness.low)))),
    high: levelOrNone(text, Math.max(1, Math.min(5, Math.floor(hardness.high)))),
    expected: levelOrNone(text, expected ?? 0),
  };
  if (level < 1) return text('author.fitted.below', words);
  const isSure = words.low === words.high;
  if (level === expected)
    return text(isSure ? 'author.fitted.asExpected' : 'author.fitted.asExpected.range', words);
  return text(isSure ? 'author.fitted.other' : 'author.fitted.other.range', words);
}

type Tells = 'well' | 'fairly' | 'little';

const tellsTexts = {
  well: 'author.fitted.well',
  fairly: 'author.fitted.fairly',
  little: 'author.fitted.little',
} as const satisfies Readonly<Record<Tells, TextKey>>;

/** 1.5 is what is expected of a question before anybody responds. */
function tellsOf({ discrimination }: Fitted): Tells {
  if (discrimination >= 1.2) return 'well';
  return discrimination >= 0.6 ? 'fairly' : 'little';
}

function decimal(text: Texts, value: number): string {
  return text.number(value, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
}
