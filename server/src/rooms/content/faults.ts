import type { Fault } from './catalogue.ts';

export function ownedByOther(kind: Fault['kind'], externalId: string, source: string): Fault {
  return {
    kind,
    externalId,
    field: '/source',
    detail: `The id belongs to the source “${source}” already.`,
    mend: 'Give it an id of its own, or the source that it had.',
  };
}

export function unknownReference(
  kind: Fault['kind'],
  externalId: string,
  field: string,
  named: string,
): Fault {
  return {
    kind,
    externalId,
    field,
    detail: `Nothing has the id “${named}”.`,
    mend: 'Add what it names, or correct the id.',
  };
}

export function tooManyHeadings(
  kind: Fault['kind'],
  externalId: string,
  locale: string,
  most: number,
): Fault {
  return {
    kind,
    externalId,
    field: '/body',
    detail: `Its text in “${locale}” has more than ${most} headings of the first three levels.`,
    mend: 'Split it into several units, or make some of the headings plain text.',
  };
}
