/**
 * The language to show when not everything is there in the one that is wanted: the same language elsewhere
 * (`de` for `de-AT`), else English, else the first.
 * @param available at least one
 */
export function pickLocale(wanted: string, available: readonly string[]): string {
  const primary = primaryOf(wanted);
  return (
    available.find((locale) => locale.toLowerCase() === wanted.toLowerCase()) ??
    available.find((locale) => primaryOf(locale) === primary) ??
    available.find((locale) => primaryOf(locale) === 'en') ??
    available[0] ??
    wanted
  );
}

function primaryOf(locale: string): string {
  return locale.toLowerCase().split('-')[0] ?? '';
}
