import { createContext, useContext } from 'react';

/** What the screen around is called; null outside of a `Page`. */
export const PageName = createContext<string | null>(null);

export function usePageName(): string | null {
  return useContext(PageName);
}
