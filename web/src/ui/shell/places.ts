import type { ComponentType } from 'react';
import type { TextKey } from '../../i18n/locales.ts';
import { ExploreIcon, PathIcon, TodayIcon, YouIcon } from '../icons.tsx';

export type Place = {
  readonly to: string;
  readonly name: TextKey;
  readonly icon: ComponentType;
  /** Addresses below which one is in this place too. */
  readonly also?: readonly string[];
};

/** The four places of the phone's bar, in its order. */
export const places: readonly Place[] = [
  { to: '/', name: 'shell.today', icon: TodayIcon },
  { to: '/path', name: 'shell.path', icon: PathIcon },
  { to: '/explore', name: 'shell.explore', icon: ExploreIcon },
  { to: '/you', name: 'shell.you', icon: YouIcon, also: ['/skills', '/progress'] },
];
