import type english from './en.json';

export type TextKey = keyof typeof english;
export type Catalogue = Readonly<Record<TextKey, string>>;

/** Languages that we ship, with their own names for the language menu. */
export const locales = { en: 'English', de: 'Deutsch' } as const;
export type Locale = keyof typeof locales;

const storageKey = 'cairn-locale';

export function isLocale(value: string | null | undefined): value is Locale {
  return value != null && Object.hasOwn(locales, value);
}

/** One file per language, fetched when the language is used. */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  switch (locale) {
    case 'de':
      return (await import('./de.json')).default;
    case 'en':
      return (await import('./en.json')).default;
  }
}

/** The stored choice, else the first language of the browser that we ship, else English. */
export function preferredLocale(): Locale {
  const stored = readStored();
  if (isLocale(stored)) return stored;
  const found = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLocale);
  return found ?? 'en';
}

/** The browser's own variety of a language, which decides how days and numbers look: 'en-GB' for 'en'. */
export function regionalLocale(locale: Locale, tags = navigator.languages): string {
  return tags.find((tag) => tag.slice(0, 2) === locale && isLanguageTag(tag)) ?? locale;
}

/** A browser on a machine without a language says things such as 'en-US@posix', at which Intl would throw. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export function storeLocale(locale: Locale): void {
  try {
    localStorage.setItem(storageKey, locale);
  } catch {
    // Storage is blocked: the choice holds until the page is closed.
  }
}

function readStored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

const chosenKey = 'cairn-locale-chosen';

/** A language that somebody chose on this device in this session, before or after signing in. */
export function chosenLocale(): Locale | null {
  try {
    const chosen = sessionStorage.getItem(chosenKey);
    return isLocale(chosen) ? chosen : null;
  } catch {
    return null;
  }
}

/** @param locale null forgets it: the next person on this device has a language of their own. */
export function rememberChosenLocale(locale: Locale | null): void {
  try {
    if (locale) sessionStorage.setItem(chosenKey, locale);
    else sessionStorage.removeItem(chosenKey);
  } catch {
    // Storage is blocked: at the next sign-in the language of the profile comes back.
  }
}
