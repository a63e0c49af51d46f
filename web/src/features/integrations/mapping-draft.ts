import type { Import, ImportSettings, TableColumn } from '../../api/wire.ts';

export type Dates = 'iso' | 'dayFirst' | 'monthFirst';
/** What a column is: a field of its kind of mapping, `dropped`, or something of which more is said. */
export type ColumnDraft = TableColumn & { readonly use: string };
/** What is said of the columns of a table, as it stands in the form. */
export type MappingDraft<Column extends ColumnDraft = ColumnDraft> = {
  readonly source: string;
  readonly dates: Dates;
  readonly columns: readonly Column[];
};

/** Places of the form that a fault can be about. */
export type MappingFault = {
  readonly place:
    | 'source'
    | 'externalId'
    | 'person'
    | 'day'
    | 'measures'
    | 'title'
    | 'purpose'
    | 'delicate'
    | 'attribute'
    | 'skill'
    | 'levels'
    | 'other';
  /** Of which column; null where the form has one such place only. */
  readonly column: string | null;
  /** Which of the things that are said of the column, from 0. */
  readonly part?: number;
  /** In the server's words; '' of what is found here. */
  readonly detail: string;
};
type ServerFault = { readonly pointer: string; readonly detail: string };

/** What stands in a file of a mapping, and the columns that it names and this table does not have. */
export type LoadedMapping<Draft> = { readonly draft: Draft; readonly missing: readonly string[] };

/** What the step of the columns asks of a kind of mapping. */
export type MappingKind<Draft extends MappingDraft> = {
  /** What is suggested, or what was said before. Of the others nothing is kept. */
  readonly draftOf: (
    columns: readonly TableColumn[],
    run: Pick<Import, 'mapping' | 'isComplete'>,
  ) => Draft;
  /** @returns null when the file holds no mapping of this kind */
  readonly load: (json: string, draft: Draft) => LoadedMapping<Draft> | null;
  /** As it is saved in a file. */
  readonly mappingOf: (draft: Draft) => object;
  /** As the server takes it, or what is still lacking. */
  readonly settingsOf: (draft: Draft) => ImportSettings | readonly MappingFault[];
  /** Where in the form the faults are that the server found, by their JSON pointers. */
  readonly faultsOf: (draft: Draft, errors: readonly ServerFault[]) => readonly MappingFault[];
};

/** Used the same each time, so that people are known again by it and their number. */
export const usualSource = 'hr';

/** Says what one column is; a field that another one had is taken from it. */
export function withUse<Column extends ColumnDraft, Draft extends MappingDraft<Column>>(
  draft: Draft,
  name: string,
  use: Column['use'],
  isField: (use: string) => boolean,
): Draft {
  return {
    ...draft,
    columns: draft.columns.map((column) => {
      if (column.name === name) return { ...column, use };
      return isField(use) && column.use === use ? { ...column, use: 'dropped' } : column;
    }),
  };
}

/** Which column is which field, of those that are one. */
export function fieldsOf(
  { columns }: MappingDraft,
  isField: (use: string) => boolean,
): Record<string, string> {
  return Object.fromEntries(
    columns.flatMap(({ use, name }) => (isField(use) ? [[use, name]] : [])),
  );
}

/** The source, the days and the fields of a mapping, where it has their shape; the server checks it once more. */
export function asHead(value: unknown): {
  readonly source: string;
  readonly dates: Dates;
  readonly columns: ReadonlyMap<string, string>;
} | null {
  if (!isRecord(value) || typeof value.source !== 'string' || !isRecord(value.columns)) return null;
  return {
    source: value.source,
    dates: value.dates === 'dayFirst' || value.dates === 'monthFirst' ? value.dates : 'iso',
    columns: new Map(
      Object.entries(value.columns).flatMap(([field, column]) =>
        typeof column === 'string' ? [[field, column]] : [],
      ),
    ),
  };
}

/** @returns undefined of what is no JSON */
export function readJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `YearsAtCompany` → `Years at company` */
export function spaced(name: string): string {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim();
  const [first = '', ...rest] = words.split(/\s+/);
  return [first, ...rest.map((word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word))]
    .join(' ')
    .slice(0, 100);
}
