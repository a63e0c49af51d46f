import type { PeopleColumn, PeopleMapping } from '../../api/wire.ts';
import type { Viewer } from '../../ui/person/attribute-list.tsx';

export type PersonField = NonNullable<PeopleColumn['suggestedField']>;
export const personFields: readonly PersonField[] = [
  'externalId',
  'displayName',
  'givenName',
  'familyName',
  'email',
  'manager',
  'team',
  'role',
  'location',
  'startedOn',
  'leftOn',
  'locale',
  'timeZone',
];

export type AttributeDraft = {
  readonly key: string;
  readonly title: string;
  readonly purpose: string;
  readonly viewer: Viewer;
  /** Said on purpose, of a delicate column. */
  readonly keptOnPurpose: boolean;
};
/** What a column is. */
export type ColumnUse = PersonField | 'dropped' | 'attribute';
export type ColumnDraft = PeopleColumn & {
  readonly use: ColumnUse;
  /** Stays while another use is chosen, so that nothing typed is lost. */
  readonly attribute: AttributeDraft;
};
export type Dates = NonNullable<PeopleMapping['dates']>;
export type MappingDraft = {
  readonly source: string;
  readonly dates: Dates;
  readonly isComplete: boolean;
  readonly columns: readonly ColumnDraft[];
};

/** A mapping that may lack the column by which people are known: nobody can import by it yet. */
export type MappingShape = Omit<PeopleMapping, 'columns'> & {
  readonly columns: Partial<Record<PersonField, string>>;
};

/** Used the same each time, so that people are known again by it and their number. */
const usualSource = 'hr';

/** What is suggested, or what was said before. Of the others nothing is kept. */
export function draftOf(
  columns: readonly PeopleColumn[],
  mapping: MappingShape | null,
  isComplete: boolean,
): MappingDraft {
  const usedBy = new Map(
    Object.entries(mapping?.columns ?? {}).map(([field, column]) => [column, field]),
  );
  const attributes = new Map(
    (mapping?.attributes ?? []).map((attribute) => [attribute.column, attribute]),
  );
  return {
    source: mapping?.source ?? usualSource,
    dates: mapping?.dates ?? 'iso',
    isComplete,
    columns: columns.map((column) => {
      const attribute = attributes.get(column.name);
      const field = mapping ? usedBy.get(column.name) : column.suggestedField;
      return {
        ...column,
        use: attribute ? 'attribute' : isPersonField(field) ? field : 'dropped',
        attribute: attribute
          ? { ...attribute, keptOnPurpose: attribute.delicate ?? false }
          : {
              key: keyOf(column.name),
              title: spaced(column.name),
              purpose: '',
              viewer: 'self',
              keptOnPurpose: false,
            },
      };
    }),
  };
}

/** Says what one column is; a field that another one had is taken from it. */
export function withUse(draft: MappingDraft, name: string, use: ColumnUse): MappingDraft {
  return {
    ...draft,
    columns: draft.columns.map((column) => {
      if (column.name === name) return { ...column, use };
      return isPersonField(use) && column.use === use ? { ...column, use: 'dropped' } : column;
    }),
  };
}

export function withAttribute(
  draft: MappingDraft,
  name: string,
  change: Partial<AttributeDraft>,
): MappingDraft {
  return {
    ...draft,
    columns: draft.columns.map((column) =>
      column.name === name ? { ...column, attribute: { ...column.attribute, ...change } } : column,
    ),
  };
}

/** As it is saved in a file. */
export function mappingOf({ source, dates, columns }: MappingDraft): MappingShape {
  const taken = new Map<string, number>();
  return {
    source: source.trim(),
    dates,
    columns: Object.fromEntries(
      columns.flatMap(({ use, name }) => (isPersonField(use) ? [[use, name]] : [])),
    ),
    attributes: attributesOf(columns).map(({ name, attribute, isDelicate }) => {
      const { keptOnPurpose, ...rest } = attribute;
      const count = (taken.get(rest.key) ?? 0) + 1;
      taken.set(rest.key, count);
      return {
        column: name,
        ...rest,
        key: count === 1 ? rest.key : `${rest.key}${count}`,
        ...(isDelicate && keptOnPurpose ? { delicate: true as const } : {}),
      };
    }),
  };
}

/** As the server takes it; null as long as no column says by what people are known. */
export function sendableMapping(draft: MappingDraft): PeopleMapping | null {
  const mapping = mappingOf(draft);
  const { externalId } = mapping.columns;
  return externalId === undefined
    ? null
    : { ...mapping, columns: { ...mapping.columns, externalId } };
}

/** Places of the form that a problem of the server can be about. */
export type MappingFault = {
  readonly place:
    | 'source'
    | 'externalId'
    | 'title'
    | 'purpose'
    | 'delicate'
    | 'attribute'
    | 'other';
  /** Of which column; null where the form has one such place only. */
  readonly column: string | null;
  readonly detail: string;
};

/** Where in the form the faults are that the server found, by their JSON pointers. */
export function faultsOf(
  draft: MappingDraft,
  errors: readonly { readonly pointer: string; readonly detail: string }[],
): readonly MappingFault[] {
  const attributes = attributesOf(draft.columns);
  return errors.map(({ pointer, detail }) => {
    if (pointer === '/mapping/source') return { place: 'source', column: null, detail };
    if (pointer.startsWith('/mapping/columns'))
      return { place: 'externalId', column: null, detail };
    const [, index, member] = /^\/mapping\/attributes\/(\d+)\/(\w+)/.exec(pointer) ?? [];
    const column = attributes[Number(index)]?.name;
    if (column === undefined) return { place: 'other', column: null, detail };
    const place =
      member === 'title' || member === 'purpose'
        ? member
        : member === 'column'
          ? 'delicate'
          : 'attribute';
    return { place, column, detail };
  });
}

/** What stands in a file of a mapping, and the columns that it names and this table does not have. */
export type LoadedMapping = { readonly draft: MappingDraft; readonly missing: readonly string[] };

/** @returns null when the file holds no mapping */
export function loadMapping(json: string, draft: MappingDraft): LoadedMapping | null {
  const mapping = readMapping(json);
  if (!mapping) return null;
  const names = new Set(draft.columns.map(({ name }) => name));
  const named = [
    ...Object.values(mapping.columns),
    ...(mapping.attributes ?? []).map(({ column }) => column),
  ];
  return {
    // Whether the table names everybody is said anew of each table.
    draft: draftOf(draft.columns, mapping, draft.isComplete),
    missing: named.filter((name) => !names.has(name)),
  };
}

/** The server checks it once more; here it only has to be of the right shape. */
export function asMapping(value: unknown): MappingShape | null {
  if (!isRecord(value) || typeof value.source !== 'string' || !isRecord(value.columns)) return null;
  const columns = Object.entries(value.columns).filter(
    (entry): entry is [PersonField, string] =>
      isPersonField(entry[0]) && typeof entry[1] === 'string',
  );
  const attributes = Array.isArray(value.attributes) ? value.attributes : [];
  return {
    source: value.source,
    dates: value.dates === 'dayFirst' || value.dates === 'monthFirst' ? value.dates : 'iso',
    columns: Object.fromEntries(columns),
    attributes: attributes.filter(isRecord).flatMap((attribute) => {
      const { column, key, title, purpose, viewer } = attribute;
      if (typeof column !== 'string') return [];
      return {
        column,
        key: typeof key === 'string' ? key : keyOf(column),
        title: typeof title === 'string' ? title : spaced(column),
        purpose: typeof purpose === 'string' ? purpose : '',
        viewer: viewer === 'manager' || viewer === 'administrator' ? viewer : 'self',
        ...(attribute.delicate === true ? { delicate: true as const } : {}),
      };
    }),
  };
}

function readMapping(json: string): MappingShape | null {
  try {
    return asMapping(JSON.parse(json.replace(/^\ufeff/, '')));
  } catch {
    return null;
  }
}

export function isPersonField(use: string | null | undefined): use is PersonField {
  return personFields.some((field) => field === use);
}

function attributesOf(columns: readonly ColumnDraft[]): readonly ColumnDraft[] {
  return columns.filter(({ use }) => use === 'attribute');
}

/** `YearsAtCompany` → `Years at company` */
function spaced(name: string): string {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim();
  const [first = '', ...rest] = words.split(/\s+/);
  return [first, ...rest.map((word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word))]
    .join(' ')
    .slice(0, 100);
}

/** `Years at company` → `yearsAtCompany`: a word that the server takes as a key. */
function keyOf(name: string): string {
  const words = spaced(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  const key = words
    .map((word, place) =>
      place === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join('')
    .slice(0, 37);
  return /^[a-z]/.test(key) ? key : `attribute${key}`.slice(0, 37);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
