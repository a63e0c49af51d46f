import { redirect } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.ts';
import { rememberSignedIn, sessionQuery } from '../../api/session.ts';

/**
 * Runs before each screen that needs somebody: sends strangers to the sign-in page and newcomers
 * to their first run, and keeps where they wanted to go.
 */
export async function requireSession({ href }: { readonly href: string }): Promise<void> {
  const session = await queryClient.ensureQueryData(sessionQuery);
  rememberSignedIn(session);
  const { person } = session;
  if (!person) throw redirect({ to: '/sign-in', search: href === '/' ? {} : { next: href } });
  if (!person.firstRunDone) throw redirect({ to: '/welcome' });
}

/** The first run needs somebody too, but sends nobody on. */
export async function requirePerson(): Promise<void> {
  const { person } = await queryClient.ensureQueryData(sessionQuery);
  if (!person) throw redirect({ to: '/sign-in' });
}

/** A path of ours to go on to, never another site. */
export function safeNext(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : '/';
}
