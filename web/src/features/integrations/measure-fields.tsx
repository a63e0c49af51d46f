import { NativeSelect, TextInput } from '@mantine/core';
import type { Framework } from '../../api/wire.ts';
import { Text, type Texts, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { IconChevronDown } from '../../ui/icons.tsx';
import { frameworkLanguage } from '../../ui/skill/framework-language.ts';
import { levels } from '../../ui/skill/standing.ts';
import { levelName } from '../../ui/skill/words.ts';
import { FormFault } from '../../ui/state/form-fault.tsx';
import { Switcher } from '../../ui/switcher/switcher.tsx';
import styles from './columns.module.css';
import folded from './file-list.module.css';
import type { MappingFault } from './mapping-draft.ts';
import { entriesOf, type MeasureDraft, type RecordColumnDraft } from './performance-draft.ts';

type MeasureFieldsProps = {
  readonly column: RecordColumnDraft;
  readonly measure: MeasureDraft;
  /** Which one it is of the column, from 0. */
  readonly part: number;
  readonly skills: Framework['skills'];
  readonly faults: readonly MappingFault[];
  readonly onChange: (said: Partial<MeasureDraft>) => void;
  /** Only where there are others. */
  readonly onRemove?: () => void;
};

/** What a column says about one skill: under which title, and which level what stands in it shows. */
export function MeasureFields(props: MeasureFieldsProps) {
  const { column, measure, part, skills, faults, onChange, onRemove } = props;
  const text = useText();
  const skill = skills.find(({ key }) => key === measure.skill);
  const isWrong = (place: MappingFault['place']): boolean =>
    faults.some((fault) => fault.place === place);
  return (
    <fieldset className={styles.attribute}>
      <legend>
        <Text id="integrations.measure" values={{ name: column.name, count: part + 1 }} />
      </legend>
      <NativeSelect
        size="md"
        label={text('integrations.measure.skill')}
        error={isWrong('skill') && text('integrations.measure.skill.wrong')}
        value={skill?.key ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ skill: value })}
      >
        <option value="">{text('integrations.measure.skill.none')}</option>
        {[...Map.groupBy(skills, ({ groupName }) => groupName)].map(([group, members]) => (
          <optgroup key={group} label={group} lang={frameworkLanguage}>
            {members.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </NativeSelect>
      <TextInput
        size="md"
        label={text('integrations.measure.title')}
        error={isWrong('title') && text('integrations.measure.title.wrong')}
        maxLength={200}
        autoComplete="off"
        value={measure.title}
        onChange={({ currentTarget: { value } }) => onChange({ title: value })}
      />
      <div className={styles.purpose}>
        <p className={styles.by}>
          <Text id="integrations.measure.by" />
        </p>
        <Switcher
          label={text('integrations.measure.by')}
          value={measure.by}
          options={[
            { value: 'entries', label: <Text id="integrations.measure.entries" /> },
            { value: 'figures', label: <Text id="integrations.measure.figures" /> },
          ]}
          onChange={(by) => onChange({ by })}
        />
      </div>
      {skill && <WhatLevelsMean skill={skill} />}
      {measure.by === 'entries' ? (
        <Entries {...props} isWrong={isWrong('levels')} />
      ) : (
        <Figures {...props} isWrong={isWrong('levels')} />
      )}
      {onRemove && (
        <div className={styles.purpose}>
          <Button
            look="quiet"
            aria-label={text('integrations.measure.removeOf', {
              name: column.name,
              count: part + 1,
            })}
            onClick={onRemove}
          >
            <Text id="integrations.measure.remove" />
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** So that nobody has to guess what a level asks for. */
function WhatLevelsMean({ skill }: { readonly skill: Framework['skills'][number] }) {
  const text = useText();
  return (
    <details className={`${folded.folded} ${styles.meaning}`}>
      <summary>
        <IconChevronDown size={18} stroke={1.75} aria-hidden="true" />
        <Text id="integrations.measure.levels" values={{ skill: skill.name }} />
      </summary>
      <ol>
        {levels.map((level) => (
          <li key={level}>
            <b>{levelName(text, level)}</b>
            {': '}
            <span lang={frameworkLanguage}>
              {skill.levels.find((one) => one.level === level)?.description}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

type LevelsProps = MeasureFieldsProps & { readonly isWrong: boolean };

const unsaid = '';

/** Which level each entry shows; what nothing is said of is left out and told. */
function Entries({ column, measure, onChange, isWrong }: LevelsProps) {
  const text = useText();
  const entries = entriesOf(column, measure);
  const say = (entry: string, value: string): void => {
    const { [entry]: _before, ...others } = measure.levels;
    onChange({ levels: value === unsaid ? others : { ...others, [entry]: Number(value) } });
  };
  return (
    <div className={styles.purpose}>
      <p className={styles.soft}>
        <Text
          id={
            column.isMore
              ? 'integrations.measure.entries.more'
              : 'integrations.measure.entries.what'
          }
          values={{ count: column.entries.length }}
        />
      </p>
      <ul className={styles.levels}>
        {entries.map((entry, at) => (
          <li key={entry}>
            <NativeSelect
              size="md"
              label={entry}
              aria-invalid={isWrong && at === 0}
              value={String(measure.levels[entry] ?? unsaid)}
              onChange={({ currentTarget: { value } }) => say(entry, value)}
            >
              <option value={unsaid}>{text('integrations.measure.level.unsaid')}</option>
              <option value="0">{belowFirst(text)}</option>
              {levels.map((level) => (
                <option key={level} value={level}>
                  {levelName(text, level)}
                </option>
              ))}
            </NativeSelect>
          </li>
        ))}
      </ul>
      <FormFault isSystem={false}>
        {isWrong && <Text id="integrations.measure.entries.wrong" />}
      </FormFault>
    </div>
  );
}

/** From which figure on each level is shown. */
function Figures({ measure, onChange, isWrong }: LevelsProps) {
  const text = useText();
  return (
    <div className={styles.purpose}>
      <p className={styles.soft}>
        <Text id="integrations.measure.figures.what" values={{ level: levelName(text, 1) }} />
      </p>
      <ul className={styles.levels}>
        {levels.map((level, at) => (
          <li key={level}>
            <TextInput
              size="md"
              inputMode="decimal"
              autoComplete="off"
              maxLength={20}
              label={text('integrations.measure.from', { level: levelName(text, level) })}
              aria-invalid={isWrong && at === 0}
              value={measure.leastFor[at] ?? ''}
              onChange={({ currentTarget: { value } }) =>
                onChange({
                  leastFor: measure.leastFor.map((least, place) => (place === at ? value : least)),
                })
              }
            />
          </li>
        ))}
      </ul>
      <FormFault isSystem={false}>
        {isWrong && <Text id="integrations.measure.figures.wrong" />}
      </FormFault>
    </div>
  );
}

function belowFirst(text: Texts): string {
  return text('integrations.measure.level.none', { level: levelName(text, 1) });
}
