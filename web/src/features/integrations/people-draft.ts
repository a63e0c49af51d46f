import type { PeopleMapping, TableColumn } from '../../api/wire.ts';
import type { Viewer } from '../../ui/person/attribute-list.tsx';
import { fieldNames } from './import-words.ts';
import {
  asHead,
  fieldsOf,
  isRecord,
  type MappingDraft,
  type MappingKind,
  readJson,
  spaced,
  usualSource,
} from './mapping-draft.ts';

export type PersonField = keyof PeopleMapping['columns'];

export type AttributeDraft = {
  readonly key: string;
  readonly title: string;
  readonly purpose: string;
  readonly viewer: Viewer;
  /** Said on purpose, of a delicate column. */
  readonly keptOnPurpose: boolean;
};
export type PeopleColumnDraft = TableColumn & {
  readonly use: PersonField | 'dropped' | 'attribute';
  /** Stays while another use is chosen, so that nothing typed is lost. */
  readonly attribute: AttributeDraft;
};
export type PeopleDraft = MappingDraft<PeopleColumnDraft> & { readonly isComplete: boolean };

/** A mapping that may lack the column by which people are known: nobody can import by it yet. */
type MappingShape = Omit<PeopleMapping, 'columns'> & {
  readonly columns: Partial<Record<PersonField, string>>;
};

export const peopleKind: MappingKind<PeopleDraft> = {
  draftOf: (columns, { mapping, isComplete }) => draftOf(columns, asMapping(mapping), isComplete),
  mappingOf,
  load: (json, draft) => {
    const mapping = asMapping(readJson(json));
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
  },
  settingsOf: (draft) => {
    const mapping = mappingOf(draft);
    const { externalId } = mapping.columns;
    if (externalId === undefined) return [{ place: 'externalId', column: null, detail: '' }];
    return {
      kind: 'people',
      mapping: { ...mapping, columns: { ...mapping.columns, externalId } },
      isComplete: draft.isComplete,
    };
  },
  faultsOf: (draft, errors) => {
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
  },
};

export function withAttribute(
  draft: PeopleDraft,
  name: string,
  change: Partial<AttributeDraft>,
): PeopleDraft {
  return {
    ...draft,
    columns: draft.columns.map((column) =>
      column.name === name ? { ...column, attribute: { ...column.attribute, ...change } } : column,
    ),
  };
}

export function isPersonField(use: string | null | undefined): use is PersonField {
  return typeof use === 'string' && Object.hasOwn(fieldNames, use);
}

function draftOf(
  columns: readonly TableColumn[],
  mapping: MappingShape | null,
  isComplete: boolean,
): PeopleDraft {
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
    columns: columns.map((column): PeopleColumnDraft => {
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

function mappingOf(draft: PeopleDraft): MappingShape {
  const taken = new Map<string, number>();
  return {
    source: draft.source.trim(),
    dates: draft.dates,
    columns: fieldsOf(draft, isPersonField),
    attributes: attributesOf(draft.columns).map(({ name, attribute, isDelicate }) => {
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

/** The server checks it once more; here it only has to be of the right shape. */
function asMapping(value: unknown): MappingShape | null {
  const head = asHead(value);
  // Those of records of work have measures.
  if (!head || !isRecord(value) || value.measures !== undefined) return null;
  const attributes = Array.isArray(value.attributes) ? value.attributes : [];
  return {
    ...head,
    columns: Object.fromEntries([...head.columns].filter(([field]) => isPersonField(field))),
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

function attributesOf(columns: readonly PeopleColumnDraft[]): readonly PeopleColumnDraft[] {
  return columns.filter(({ use }) => use === 'attribute');
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
