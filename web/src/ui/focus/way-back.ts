import { useRouter, useRouterState } from '@tanstack/react-router';

type Location = { readonly pathname: string; readonly state: { readonly __TSR_index?: number } };

/** Screens that fill the window; the way out of them leads to the screen before, not to one another. */
const frontal = /^\/(units|check|sign-in|welcome)(\/|$)/;

/** Place in the history of the last screen in the shell; null when the app was opened elsewhere. */
let lastPlace: number | null = null;

/** Told of each screen that is shown. */
export function rememberPlace({ pathname, state }: Location): void {
  if (!frontal.test(pathname)) lastPlace = state.__TSR_index ?? 0;
}

/** Goes back in the history to where one came from inside the app, with what was there as it was. */
export function useWayBack(): (() => void) | null {
  const router = useRouter();
  const index = useRouterState({ select: ({ location }) => location.state.__TSR_index ?? 0 });
  const place = lastPlace;
  if (place === null || place >= index) return null;
  return () => router.history.go(place - index);
}
