import type { Session } from '../../api/wire.ts';
import { chosenLocale } from '../../i18n/locales.ts';
import { useFollowLocale } from './use-follow-locale.ts';
import { useChangePreferences } from './use-profile.ts';

/** What a new session brings: the person's language; or theirs becomes what they chose just before. */
export function useEnter(): (session: Session) => void {
  const followLocale = useFollowLocale();
  const preferences = useChangePreferences();
  return ({ person }) => {
    if (!person) return;
    const chosen = chosenLocale();
    if (chosen === null) void followLocale(person.locale);
    else if (chosen !== person.locale) preferences.mutate({ locale: chosen });
  };
}
