import type { PerformanceMapping, TableColumn } from '../../api/wire.ts';
import { recordFieldNames } from './import-words.ts';
import {
  asHead,
  fieldsOf,
  isRecord,
  type MappingDraft,
  type MappingFault,
  type MappingKind,
  readJson,
  spaced,
  usualSource,
} from './mapping-draft.ts';

export type RecordField = keyof PerformanceMapping['columns'];
type Measure = PerformanceMapping['measures'][number];

/** What a column says about one skill. */
export type MeasureDraft = {
  /** Key of a skill of the framework; '' as long as none is chosen. */
  readonly skill: string;
  readonly title: string;
  /** Whether a level is said of each entry, or the least figure of each level. */
  readonly by: 'entries' | 'figures';
  /** Level 0 to 5 by the entry. */
  readonly levels: Readonly<Record<string, number>>;
  /** The least figure for levels 1 to 5, as it was typed; '' where none shows the level. */
  readonly leastFor: readonly string[];
};
export type RecordColumnDraft = TableColumn & {
  readonly use: RecordField | 'dropped' | 'measure';
  /** One or more; they stay while another use is chosen, so that nothing typed is lost. */
  readonly measures: readonly MeasureDraft[];
};
export type PerformanceDraft = MappingDraft<RecordColumnDraft> & {
  /** ISO date of all rows, when no column says it; '' as long as none is chosen. */
  readonly day: string;
};

export const performanceKind: MappingKind<PerformanceDraft> = {
  draftOf: (columns, { mapping }) => draftOf(columns, asMapping(mapping)),
  mappingOf: (draft) => ({
    ...headOf(draft),
    measures: measuresOf(draft).map(({ column, measure }) => measureOf(column.name, measure)),
  }),
  load: (json, draft) => {
    const mapping = asMapping(readJson(json));
    if (!mapping) return null;
    const names = new Set(draft.columns.map(({ name }) => name));
    const named = [...mapping.columns.values(), ...mapping.measures.map(({ column }) => column)];
    return {
      draft: draftOf(draft.columns, mapping),
      missing: [...new Set(named)].filter((name) => !names.has(name)),
    };
  },
  settingsOf: (draft) => {
    const head = headOf(draft);
    const { person } = head.columns;
    const faults = faultsHere(draft);
    if (person === undefined || faults.length > 0) return faults;
    return {
      kind: 'performance',
      mapping: {
        ...head,
        columns: { ...head.columns, person },
        measures: measuresOf(draft).map(({ column, measure }) => measureOf(column.name, measure)),
      },
    };
  },
  faultsOf: (draft, errors) => {
    const measures = measuresOf(draft);
    return errors.map(({ pointer, detail }): MappingFault => {
      if (pointer === '/mapping/source') return { place: 'source', column: null, detail };
      if (pointer === '/mapping/observedOn') return { place: 'day', column: null, detail };
      if (pointer.startsWith('/mapping/columns')) return { place: 'person', column: null, detail };
      const [, index, member] = /^\/mapping\/measures\/(\d+)(?:\/(\w+))?/.exec(pointer) ?? [];
      const found = measures[Number(index)];
      if (!found) return { place: 'other', column: null, detail };
      // What stands twice is told of the measure as a whole, and mended by another skill.
      const place =
        member === 'title'
          ? 'title'
          : member === undefined || member === 'skill'
            ? 'skill'
            : 'levels';
      return { place, column: found.column.name, part: found.part, detail };
    });
  },
};

export function isRecordField(use: string | null | undefined): use is RecordField {
  return typeof use === 'string' && Object.hasOwn(recordFieldNames, use);
}

/** The entries of a column of which a level can be said: of this table, and of a mapping from a file. */
export function entriesOf(
  { entries }: Pick<TableColumn, 'entries'>,
  { levels }: MeasureDraft,
): readonly string[] {
  const here = new Set(entries.map((entry) => entry.toLowerCase()));
  return [...entries, ...Object.keys(levels).filter((entry) => !here.has(entry.toLowerCase()))];
}

/** Changes the measures of a column. */
export function withMeasures(
  draft: PerformanceDraft,
  name: string,
  change: (measures: readonly MeasureDraft[]) => readonly MeasureDraft[],
): PerformanceDraft {
  return {
    ...draft,
    columns: draft.columns.map((column) =>
      column.name === name ? { ...column, measures: change(column.measures) } : column,
    ),
  };
}

const NO_FIGURES = ['', '', '', '', ''];
/** As the server reads a figure: with a point or a comma for the decimals. */
const FIGURE = /^[+-]?\d+(?:[.,]\d+)?$/;

export function newMeasure({ name, entries }: Pick<TableColumn, 'name' | 'entries'>): MeasureDraft {
  // One word among figures is a slip, or says that there was none.
  const figures = entries.filter((entry) => FIGURE.test(entry)).length;
  return {
    skill: '',
    title: spaced(name),
    by: figures * 2 > entries.length ? 'figures' : 'entries',
    levels: {},
    leastFor: NO_FIGURES,
  };
}

/** What of a mapping can be shown in the form. */
type MappingShape = {
  readonly source: string;
  readonly dates: MappingDraft['dates'];
  readonly columns: ReadonlyMap<string, string>;
  readonly day: string;
  readonly measures: readonly (MeasureDraft & { readonly column: string })[];
};

function draftOf(columns: readonly TableColumn[], mapping: MappingShape | null): PerformanceDraft {
  const usedBy = new Map([...(mapping?.columns ?? [])].map(([field, column]) => [column, field]));
  return {
    source: mapping?.source ?? usualSource,
    dates: mapping?.dates ?? 'iso',
    day: mapping?.day ?? '',
    columns: columns.map((column): RecordColumnDraft => {
      const field = mapping ? usedBy.get(column.name) : column.suggestedField;
      const measures = (mapping?.measures ?? [])
        .filter((measure) => measure.column === column.name && !column.isDelicate)
        .map(({ column: _column, ...measure }) => asWrittenIn(column, measure));
      return {
        ...column,
        use: isRecordField(field) ? field : measures.length > 0 ? 'measure' : 'dropped',
        measures: measures.length > 0 ? measures : [newMeasure(column)],
      };
    }),
  };
}

/** An entry is the same whatever its case: it is called as this table writes it. */
function asWrittenIn({ entries }: TableColumn, measure: MeasureDraft): MeasureDraft {
  const here = new Map(entries.map((entry) => [entry.toLowerCase(), entry]));
  const levels = Object.entries(measure.levels).map(
    ([entry, level]) => [here.get(entry.toLowerCase()) ?? entry, level] as const,
  );
  return { ...measure, levels: Object.fromEntries(levels) };
}

function headOf(draft: PerformanceDraft) {
  const columns: { person?: string; observedOn?: string } = fieldsOf(draft, isRecordField);
  return {
    source: draft.source.trim(),
    dates: draft.dates,
    columns,
    ...(columns.observedOn === undefined && draft.day !== '' ? { observedOn: draft.day } : {}),
  };
}

/** All that is measured, in the order in which it is sent. */
function measuresOf({ columns }: PerformanceDraft) {
  return columns.flatMap((column) =>
    column.use === 'measure'
      ? column.measures.map((measure, part) => ({ column, measure, part }))
      : [],
  );
}

function measureOf(column: string, measure: MeasureDraft): Measure {
  const { skill, title, by, levels, leastFor } = measure;
  const said = { column, skill, title: title.trim() };
  return by === 'entries' ? { ...said, levels } : { ...said, leastFor: leastFor.map(figureOf) };
}

function figureOf(typed: string): number | null {
  return typed.trim() === '' ? null : Number(typed.trim().replace(',', '.'));
}

/** What is lacking, before the server is asked. */
function faultsHere(draft: PerformanceDraft): MappingFault[] {
  const { columns, observedOn } = headOf(draft);
  const measures = measuresOf(draft);
  const whole = (place: MappingFault['place']): MappingFault => ({
    place,
    column: null,
    detail: '',
  });
  return [
    ...(columns.person === undefined ? [whole('person')] : []),
    ...(columns.observedOn === undefined && observedOn === undefined ? [whole('day')] : []),
    ...(measures.length === 0 ? [whole('measures')] : []),
    ...measures.flatMap(({ column, measure, part }): MappingFault[] => [
      ...(measure.skill === ''
        ? [{ place: 'skill' as const, column: column.name, part, detail: '' }]
        : []),
      ...(saysLevels(measure)
        ? []
        : [{ place: 'levels' as const, column: column.name, part, detail: '' }]),
    ]),
  ];
}

/** Whether an entry shows a level, or figures rise from level to level. */
function saysLevels({ by, levels, leastFor }: MeasureDraft): boolean {
  if (by === 'entries') return Object.keys(levels).length > 0;
  const typed = leastFor.map((figure) => figure.trim()).filter((figure) => figure !== '');
  const figures = typed.map((figure) => Number(figure.replace(',', '.')));
  return (
    figures.length > 0 &&
    typed.every((figure) => FIGURE.test(figure)) &&
    figures.every((figure, at) => at === 0 || figure > (figures[at - 1] ?? figure))
  );
}

/** The server checks it once more; here it only has to be of the right shape. */
function asMapping(value: unknown): MappingShape | null {
  const head = asHead(value);
  if (!head || !isRecord(value) || !Array.isArray(value.measures)) return null;
  return {
    ...head,
    columns: new Map([...head.columns].filter(([field]) => isRecordField(field))),
    day: typeof value.observedOn === 'string' ? value.observedOn : '',
    measures: value.measures.filter(isRecord).flatMap((measure) => {
      const { column, skill, title, levels, leastFor } = measure;
      if (typeof column !== 'string') return [];
      return {
        column,
        skill: typeof skill === 'string' ? skill : '',
        title: typeof title === 'string' ? title : spaced(column),
        by: Array.isArray(leastFor) ? ('figures' as const) : ('entries' as const),
        levels: levelsOf(levels),
        leastFor: NO_FIGURES.map((none, at) => {
          const least: unknown = Array.isArray(leastFor) ? leastFor[at] : null;
          return typeof least === 'number' ? String(least) : none;
        }),
      };
    }),
  };
}

function levelsOf(value: unknown): Record<string, number> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, number] =>
        typeof entry[1] === 'number' &&
        Number.isInteger(entry[1]) &&
        entry[1] >= 0 &&
        entry[1] <= 5,
    ),
  );
}
