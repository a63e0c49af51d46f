import type { FieldChange } from '../../../api/wire.ts';
import type { Texts } from '../../../i18n/text.tsx';
import { domainName, needWords, ratingWords, targetWords } from './release-words.ts';

/** What one line says of a change. */
export type ChangeLine = {
  readonly key: string;
  readonly label: string;
  /** The label has a name of the framework or the publisher in it. */
  readonly isNamed: boolean;
} & (
  | { readonly kind: 'pair' | 'text'; readonly before: string; readonly after: string }
  | {
      readonly kind: 'list';
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
);

type TextField = Exclude<FieldChange['field'], 'rating' | 'target'>;

const longFrom = 90;

/** The lines of a change, what counts most first; what lists lost and got is one line each. */
export function changeLines(text: Texts, fields: readonly FieldChange[]): readonly ChangeLine[] {
  return [
    ...fields.flatMap((field) => (field.field === 'target' ? [targetLine(text, field)] : [])),
    ...plainLines(text, fields),
    ...listLines(text, fields),
    ...fields.flatMap((field) => (field.field === 'rating' ? [ratingLine(text, field)] : [])),
  ];
}

type Of<Field extends FieldChange['field']> = Extract<FieldChange, { field: Field }>;

function targetLine(text: Texts, { about, before, after }: Of<'target'>): ChangeLine {
  return {
    kind: 'pair',
    key: `target ${about.id}`,
    label: text('releases.field.target', { name: about.name }),
    isNamed: true,
    before: targetWords(text, before, after),
    after: targetWords(text, after, before),
  };
}

function ratingLine(text: Texts, { about, before, after }: Of<'rating'>): ChangeLine {
  return {
    kind: 'pair',
    key: `rating ${about.id}`,
    label: text('releases.field.rating', { name: about.name }),
    isNamed: true,
    before: ratingWords(text, before, after),
    after: ratingWords(text, after, before),
  };
}

function plainLines(text: Texts, fields: readonly FieldChange[]): readonly ChangeLine[] {
  return fields.flatMap((field): ChangeLine[] => {
    switch (field.field) {
      case 'name':
      case 'description':
      case 'jobZone':
      case 'domain':
      case 'levelAnchor':
      case 'need':
        return [plainLine(text, field)];
      default:
        return [];
    }
  });
}

type PlainField = Exclude<TextField, 'alternateName' | 'broader'>;

function plainLine(
  text: Texts,
  { field, about, before, after }: Extract<FieldChange, { field: TextField }>,
): ChangeLine {
  const words = (value: string | null): string => {
    if (field === 'need') return needWords(text, value);
    if (value === null) return text('releases.noneBefore');
    return field === 'domain' ? domainName(text, value) : value;
  };
  const isLong = Math.max(before?.length ?? 0, after?.length ?? 0) > longFrom;
  const name = about?.name ?? '';
  return {
    kind: isLong ? 'text' : 'pair',
    key: `${field} ${about?.id ?? ''}`,
    label: labelOf(text, field as PlainField, name),
    isNamed: field === 'need',
    before: words(before),
    after: words(after),
  };
}

function labelOf(text: Texts, field: PlainField, name: string): string {
  switch (field) {
    case 'name':
      return text('releases.field.name');
    case 'description':
      return text('releases.field.description');
    case 'jobZone':
      return text('releases.field.jobZone');
    case 'domain':
      return text('releases.field.domain');
    case 'levelAnchor':
      return text('releases.field.levelAnchor', { level: name });
    case 'need':
      return text('releases.field.need', { name });
  }
}

function listLines(text: Texts, fields: readonly FieldChange[]): readonly ChangeLine[] {
  const line = (field: 'alternateName' | 'broader', label: string): ChangeLine[] => {
    const entries = fields.filter((change) => change.field === field);
    if (entries.length === 0) return [];
    return [
      {
        kind: 'list',
        key: field,
        label,
        isNamed: false,
        // Both are lists of texts.
        added: entries.flatMap(({ after }) => (after as string | null) ?? []),
        removed: entries.flatMap(({ before }) => (before as string | null) ?? []),
      },
    ];
  };
  return [
    ...line('broader', text('releases.field.broader')),
    ...line('alternateName', text('releases.field.alternateName')),
  ];
}
