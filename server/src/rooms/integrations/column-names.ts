/** What the names of columns say, as systems write them, in English and German. */

/** Pay, body, family, origin, belief, health and the like. */
const DELICATE =
  /income|salary|wage|payroll|\bpay\b|payrate|hourlyrate|dailyrate|monthlyrate|hike|bonus|stock|option.?level|gehalt|lohn|marital|familienstand|spouse|children|kinder|gender|\bsex\b|geschlecht|\bage\b|\balter\b|birth|geburt|over.?18|relig|konfession|ethnic|\brace\b|national|citizen|staatsang|disab|behinder|health|sick|krank|union|gewerkschaft|politic|orientation|attrition|k(ü|ue)ndig|iban|account.?n|tax|steuer|social.?sec|ssn|passport/i;

/** Whether the name of a column says that it should not be kept by accident. */
export function isDelicate(columnName: string): boolean {
  return DELICATE.test(columnName) || DELICATE.test(spaced(columnName));
}

/** `MonthlyIncome` → `Monthly Income`, so that words can be told apart. */
function spaced(name: string): string {
  return name.replace(/([a-zäöü])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ');
}

/** By which names a field is known, in small letters without spaces and signs; the likeliest first. */
export type KnownNames<Field extends string> = Readonly<Record<Field, readonly string[]>>;

/** Which column of a head is which field; a column is one field only, and the first field gets it. */
export function suggestFields<Field extends string>(
  head: readonly string[],
  known: KnownNames<Field>,
): Partial<Record<Field, string>> {
  const byName = new Map(
    head.map((name) => [name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''), name]),
  );
  const suggested: Partial<Record<Field, string>> = {};
  const taken = new Set<string>();
  // The keys of known are fields.
  for (const field of Object.keys(known) as Field[]) {
    const found = known[field]
      .map((name) => byName.get(name))
      .find((name) => name && !taken.has(name));
    if (found === undefined) continue;
    suggested[field] = found;
    taken.add(found);
  }
  return suggested;
}
