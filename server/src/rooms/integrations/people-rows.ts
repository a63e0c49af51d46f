import type { ManagerLink, PersonRecord } from '#rooms/people';
import type { PeopleMapping, PersonField } from './people-mapping.ts';
import type { TableRow } from './read-table.ts';

export type PersonRow = {
  readonly line: number;
  readonly record: PersonRecord;
  /** Undefined where no column says who leads whom. */
  readonly manager: ManagerLink | undefined;
};
export type RowFault = {
  readonly line: number;
  /** Of the person, as far as the row names one. */
  readonly externalId?: string;
  /** The column as it is named in the file. */
  readonly field: string;
  readonly detail: string;
  readonly mend: string;
};

/** Reads rows by a mapping; made for the head of one file. */
export type RowReader = {
  readonly read: (row: TableRow) => PersonRow | RowFault;
  /** Columns that nothing is mapped to: they are dropped. */
  readonly dropped: readonly string[];
};

const MOST_TEXT = 200;

/**
 * Makes the reader for a head.
 * @returns the columns that the mapping names and the file does not have, if there are any
 */
export function rowReader(
  head: readonly string[],
  mapping: PeopleMapping,
): RowReader | { readonly missing: readonly string[] } {
  const places = new Map(head.map((name, index) => [name.trim(), index]));
  const named = [
    ...Object.values(mapping.columns).filter((name) => name !== undefined),
    ...mapping.attributes.map((attribute) => attribute.column),
  ];
  const missing = named.filter((name) => !places.has(name));
  if (missing.length > 0) return { missing };
  const seen = new Map<string, number>();
  return {
    dropped: head.map((name) => name.trim()).filter((name) => name !== '' && !named.includes(name)),
    read: (row) => {
      const cellOf = (name: string): string => row.cells[places.get(name) ?? -1]?.trim() ?? '';
      return readRow(row.line, mapping, cellOf, seen);
    },
  };
}

class CellFault extends Error {
  readonly field: string;
  readonly mend: string;

  constructor(field: string, detail: string, mend: string) {
    super(detail);
    this.field = field;
    this.mend = mend;
  }
}

function readRow(
  line: number,
  mapping: PeopleMapping,
  cellOf: (column: string) => string,
  seen: Map<string, number>,
): PersonRow | RowFault {
  let externalId: string | undefined;
  try {
    const cells = new Cells(mapping, cellOf);
    externalId = cells.externalId();
    const before = seen.get(externalId.toLowerCase());
    if (before !== undefined) {
      throw new CellFault(
        mapping.columns.externalId ?? '',
        `“${externalId}” stands in line ${before} too.`,
        'Keep one of the two rows.',
      );
    }
    const record = cells.record(externalId);
    seen.set(externalId.toLowerCase(), line);
    const manager = cells.text('manager');
    return {
      line,
      record,
      manager: manager === undefined ? undefined : { externalId, manager },
    };
  } catch (error) {
    if (!(error instanceof CellFault)) throw error;
    const { field, message: detail, mend } = error;
    return { line, ...(externalId === undefined ? {} : { externalId }), field, detail, mend };
  }
}

/** The cells of one row, read as what they are mapped to. */
class Cells {
  readonly #mapping: PeopleMapping;
  readonly #cellOf: (column: string) => string;

  constructor(mapping: PeopleMapping, cellOf: (column: string) => string) {
    this.#mapping = mapping;
    this.#cellOf = cellOf;
  }

  externalId(): string {
    const id = this.text('externalId');
    if (!id)
      throw new CellFault(
        this.#mapping.columns.externalId ?? '',
        'The id is empty.',
        'Give each row the id of its person.',
      );
    return id;
  }

  record(externalId: string): PersonRecord {
    const told = {
      displayName: this.#name(),
      email: this.#email(),
      locale: this.#locale(),
      timeZone: this.#timeZone(),
      team: this.text('team'),
      role: this.text('role'),
      location: this.text('location'),
      startedOn: this.#date('startedOn'),
      leftOn: this.#date('leftOn'),
      attributes: this.#attributes(),
    };
    return {
      externalId,
      ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)),
    };
  }

  /** Undefined without a column, null for an empty cell. */
  text(field: PersonField): string | null | undefined {
    const column = this.#mapping.columns[field];
    return column === undefined ? undefined : this.#textOf(column);
  }

  #textOf(column: string): string | null {
    const text = this.#cellOf(column);
    if (text.length > MOST_TEXT)
      throw new CellFault(
        column,
        `The cell is longer than ${MOST_TEXT} characters.`,
        'Shorten it.',
      );
    // Characters that PostgreSQL's text cannot hold, and those that would break a line.
    if (/[\p{Cc}\p{Surrogate}]/u.test(text))
      throw new CellFault(column, 'The cell holds a control character.', 'Take it out.');
    return text === '' ? null : text;
  }

  #name(): string | null | undefined {
    const whole = this.text('displayName');
    if (whole) return whole;
    const parts = [this.text('givenName'), this.text('familyName')];
    if (whole === undefined && parts.every((part) => part === undefined)) return undefined;
    return parts.filter(Boolean).join(' ') || null;
  }

  #email(): string | null | undefined {
    const email = this.text('email');
    if (email && !/^[^\s@]+@[^\s@]+$/.test(email))
      throw new CellFault(
        this.#mapping.columns.email ?? '',
        `“${email}” is no e-mail address.`,
        'Correct it, or leave the cell empty.',
      );
    return email;
  }

  #locale(): string | null | undefined {
    const told = this.text('locale');
    if (!told) return told;
    try {
      return new Intl.Locale(told.replace('_', '-')).language;
    } catch {
      throw new CellFault(
        this.#mapping.columns.locale ?? '',
        `“${told}” is no language tag.`,
        'Write it as “en” or “de-AT”, or leave the cell empty.',
      );
    }
  }

  #timeZone(): string | null | undefined {
    const told = this.text('timeZone');
    if (!told) return told;
    try {
      return new Intl.DateTimeFormat('en', { timeZone: told }).resolvedOptions().timeZone;
    } catch {
      throw new CellFault(
        this.#mapping.columns.timeZone ?? '',
        `“${told}” is no time zone.`,
        'Write it as “Europe/Berlin”, or leave the cell empty.',
      );
    }
  }

  #date(field: 'startedOn' | 'leftOn'): string | null | undefined {
    const told = this.text(field);
    if (!told) return told;
    const date = dateOf(told, this.#mapping.dates);
    if (date === undefined)
      throw new CellFault(
        this.#mapping.columns[field] ?? '',
        `“${told}” is no day as ${WRITTEN[this.#mapping.dates]}.`,
        'Correct it, or choose how days are written in this file.',
      );
    return date;
  }

  #attributes(): Record<string, string | null> | undefined {
    const { attributes } = this.#mapping;
    if (attributes.length === 0) return undefined;
    return Object.fromEntries(attributes.map(({ key, column }) => [key, this.#textOf(column)]));
  }
}

const WRITTEN = {
  iso: '2026-11-25',
  dayFirst: '25.11.2026',
  monthFirst: '11/25/2026',
} as const;

/** @returns the day as an ISO date, or undefined when there is no such day */
export function dateOf(told: string, written: PeopleMapping['dates']): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(told);
  const local = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(told);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : written === 'dayFirst'
      ? [local?.[3], local?.[2], local?.[1]]
      : written === 'monthFirst'
        ? [local?.[3], local?.[1], local?.[2]]
        : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== date
    ? undefined
    : date;
}
