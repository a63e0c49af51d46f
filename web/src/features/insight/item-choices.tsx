import type { UnitItems } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { IconAlertTriangle, IconCircleCheck } from '../../ui/icons.tsx';
import { Reading } from '../../ui/reading/reading.tsx';
import styles from './item-judgement.module.css';
import { percent } from './percent.ts';

type Item = UnitItems['items'][number];
type Groups = NonNullable<Item['judgement']>['groups'];
type ItemChoicesProps = {
  readonly item: Item;
  /** From the least to the most able. */
  readonly groups: Groups;
  readonly label: string;
};

/** For each option a row of columns, from those who know least to those who know most: the right one should rise. */
export function ItemChoices({ item, groups, label }: ItemChoicesProps) {
  return (
    <figure className={styles.choices}>
      <figcaption>
        <b>{label}</b> <Text id="author.choices.how" />
      </figcaption>
      <ul>
        {item.options.map((option) => (
          <Choice
            key={option.optionId}
            option={option}
            groups={groups}
            isSuspected={option.optionId === item.judgement?.suspectedOptionId}
          />
        ))}
      </ul>
    </figure>
  );
}

function Choice({
  option: { optionId, text: words, correct },
  groups,
  isSuspected,
}: {
  readonly option: Item['options'][number];
  readonly groups: Groups;
  readonly isSuspected: boolean;
}) {
  const text = useText();
  const shares = groups.map(({ shares }) => shares[optionId] ?? 0);
  const least = percent(text, shares[0] ?? 0);
  const most = percent(text, shares.at(-1) ?? 0);
  return (
    <li data-role={correct ? 'key' : isSuspected ? 'suspected' : undefined}>
      <span className={styles.name}>
        {correct && <IconCircleCheck size={16} stroke={1.75} aria-hidden="true" />}
        {isSuspected && <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />}
        <span>
          <Reading markdown={words} variant="inline" />
        </span>
      </span>
      <svg
        className={styles.columns}
        viewBox={`0 0 ${shares.length} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d={shares.map(column).join('')} />
      </svg>
      <span className={styles.ends} aria-hidden="true">
        <span>{least}</span>
        <span>{most}</span>
      </span>
      <span className="visually-hidden">
        <Text
          id={
            correct
              ? 'author.choices.key'
              : isSuspected
                ? 'author.choices.suspected'
                : 'author.choices.option'
          }
          values={{ least, most }}
        />
      </span>
    </li>
  );
}

/** One is a whole group; nobody is still a line. */
function column(share: number, group: number): string {
  const height = Math.max(0.03, share);
  return `M${group + 0.06} 1V${1 - height}H${group + 0.94}V1Z`;
}
