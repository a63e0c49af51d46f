import type { ReactNode } from 'react';
import type { UnitItems } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { IconAlertTriangle, IconCircleCheck } from '../../ui/icons.tsx';
import { Reading } from '../../ui/reading/reading.tsx';
import { ItemFitted } from './item-fitted.tsx';
import { ItemJudgement } from './item-judgement.tsx';
import { percent } from './percent.ts';
import { levelOrNone } from './team-words.ts';
import styles from './unit-items.module.css';

type Item = UnitItems['items'][number];

const flagTexts = {
  doubtfulKey: 'author.flag.doubtfulKey',
  harder: 'author.flag.harder',
  easier: 'author.flag.easier',
  deadOption: 'author.flag.deadOption',
} as const satisfies Readonly<Record<Item['flags'][number], TextKey>>;

/**
 * One question: what it asks, how many choose what, and what that says about it.
 * @param place where it stands, when that is not plain
 */
export function UnitItem({ item, place }: { readonly item: Item; readonly place?: ReactNode }) {
  const text = useText();
  const { stem, skill, level, options, flags, explanation } = item;
  return (
    <li className={styles.item}>
      <p className={styles.facts}>
        {skill && level !== null ? (
          <span>
            {text('author.skill', { skill: skill.name, level: levelOrNone(text, level) })}
          </span>
        ) : (
          <span>
            <Text id="author.practice" />
          </span>
        )}
        {place && <span>{place}</span>}
      </p>
      <div className={styles.stem}>
        <Reading markdown={stem} variant="inline" />
      </div>
      <ul className={styles.options}>
        {options.map((option) => (
          <Option key={option.optionId} option={option} />
        ))}
      </ul>
      {explanation && (
        <p className={styles.soft}>
          <Reading markdown={explanation} variant="inline" />
        </p>
      )}
      <Outcome item={item} />
      {item.onTrial && (
        <p className={styles.soft}>
          <Text id="author.onTrial" />
        </p>
      )}
      <ItemFitted item={item} />
      <ItemJudgement item={item} />
      {flags.length > 0 && (
        <ul className={styles.flags}>
          {flags.map((flag) => (
            <li key={flag}>
              <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
              <Text id={flagTexts[flag]} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Option({ option }: { readonly option: Item['options'][number] }) {
  const text = useText();
  const { text: words, correct, explanation, chosen } = option;
  return (
    <li className={styles.option} data-correct={correct || undefined}>
      <span className={styles.mark}>
        {correct && (
          <>
            <IconCircleCheck size={20} stroke={1.75} aria-hidden="true" />
            <span className="visually-hidden">
              <Text id="author.key" />
            </span>
          </>
        )}
      </span>
      <span>
        <Reading markdown={words} variant="inline" />
        {explanation && (
          <small>
            <Reading markdown={explanation} variant="inline" />
          </small>
        )}
      </span>
      {chosen !== null && (
        <span className={styles.share}>
          <span
            className={styles.bar}
            aria-hidden="true"
            style={{ inlineSize: `${Math.round(chosen * 100)}%` }}
          />
          {percent(text, chosen)}
        </span>
      )}
    </li>
  );
}

/** In words; the mist is where the share probably lies. */
function Outcome({ item: { right, checks, responders, medianSeconds } }: { readonly item: Item }) {
  const text = useText();
  if (!right || responders === null)
    return (
      <p className={styles.soft}>
        <Text id="author.tooFew" />
      </p>
    );
  const at = (share: number): string => `${share * 100}%`;
  return (
    <div className={styles.outcome}>
      <div className={styles.track} aria-hidden="true">
        <span
          className={styles.mist}
          style={{ insetInlineStart: at(right.low), inlineSize: at(right.high - right.low) }}
        />
        <span className={styles.stone} style={{ insetInlineStart: at(right.share) }} />
      </div>
      <p>
        <Text
          id="author.right"
          values={{
            share: percent(text, right.share),
            low: percent(text, right.low),
            high: percent(text, right.high),
            count: responders,
          }}
        />{' '}
        {checks && (
          <Text
            id="author.checks"
            values={{
              count: checks.count,
              share: percent(text, checks.share),
              expected: percent(text, checks.expected),
            }}
          />
        )}{' '}
        {medianSeconds !== null && <Text id="author.seconds" values={{ count: medianSeconds }} />}
      </p>
    </div>
  );
}
