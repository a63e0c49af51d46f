/** A person as another system tells of them. Undefined: the file does not say; null: it says that there is none. */
export type PersonRecord = {
  readonly externalId: string;
  readonly displayName?: string | null;
  readonly email?: string | null;
  readonly locale?: string | null;
  readonly timeZone?: string | null;
  /** Names as written; teams, roles and locations are known by them, whatever the case. */
  readonly team?: string | null;
  readonly role?: string | null;
  readonly location?: string | null;
  /** ISO dates. */
  readonly startedOn?: string | null;
  readonly leftOn?: string | null;
  /** By the key of a kind that exists. */
  readonly attributes?: Readonly<Record<string, string | null>>;
};

/** What is known of a person, in the same terms. */
export type KnownPerson = {
  readonly personId: string;
  readonly externalId: string;
  readonly status: 'active' | 'left' | 'erased';
  readonly displayName: string;
  readonly email: string | null;
  readonly locale: string;
  readonly timeZone: string;
  readonly team: string | null;
  readonly role: string | null;
  readonly location: string | null;
  readonly startedOn: string | null;
  readonly leftOn: string | null;
  readonly attributes: Readonly<Record<string, string>>;
};

/** What of a person is to be written; undefined stays as it is, null ends or goes. */
export type PersonChange = {
  readonly displayName?: string;
  readonly email?: string | null;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly team?: string | null;
  readonly role?: string | null;
  readonly location?: string | null;
  readonly startedOn?: string;
  readonly leftOn?: string;
  /** Comes back after having left. */
  readonly returns?: true;
  readonly attributes?: Readonly<Record<string, string | null>>;
};

const PLACES = ['team', 'role', 'location'] as const;

/** Teams, roles and locations are the same when their names are, but for case and spaces. */
export function nameKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * What has to be written so that what is known says what the record says.
 * @param on ISO date of the import, by which somebody has left or not
 * @returns undefined when nothing has to be
 */
export function changeOf(
  known: KnownPerson,
  record: PersonRecord,
  on: string,
): PersonChange | undefined {
  const change: { -readonly [Key in keyof PersonChange]: PersonChange[Key] } = {};
  // A name, a language and a zone are never taken away: an empty cell leaves them.
  if (record.displayName && record.displayName !== known.displayName)
    change.displayName = record.displayName;
  if (record.locale && record.locale !== known.locale) change.locale = record.locale;
  if (record.timeZone && record.timeZone !== known.timeZone) change.timeZone = record.timeZone;
  if (differs(record.email, known.email)) change.email = record.email ?? null;
  if (record.startedOn && record.startedOn !== known.startedOn) change.startedOn = record.startedOn;
  const leftOn = endedOn(record, record.startedOn ?? known.startedOn, on);
  if (leftOn !== undefined && leftOn !== known.leftOn) change.leftOn = leftOn;
  if (known.status === 'left' && leftOn === undefined) change.returns = true;
  // Who left is in no team, role or place any more, whatever the row still says.
  for (const place of leftOn === undefined ? PLACES : []) {
    if (differs(record[place], known[place])) change[place] = record[place] ?? null;
  }
  const attributes = changedAttributes(known, record);
  if (attributes) change.attributes = attributes;
  return Object.keys(change).length === 0 ? undefined : change;
}

/**
 * The day on which somebody left, which is not before the day on which they began.
 * @param on ISO date of the import
 * @returns undefined as long as they are here
 */
export function endedOn(
  { leftOn }: Pick<PersonRecord, 'leftOn'>,
  startedOn: string | null | undefined,
  on: string,
): string | undefined {
  if (!leftOn || leftOn > on) return undefined;
  return startedOn && startedOn > leftOn ? startedOn : leftOn;
}

function differs(told: string | null | undefined, known: string | null): boolean {
  if (told === undefined) return false;
  if (told === null || known === null) return told !== known;
  return nameKey(told) !== nameKey(known);
}

function changedAttributes(
  known: KnownPerson,
  record: PersonRecord,
): Record<string, string | null> | undefined {
  const changed = Object.entries(record.attributes ?? {}).filter(
    ([key, value]) =>
      value !== (Object.hasOwn(known.attributes, key) ? known.attributes[key] : null),
  );
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}
