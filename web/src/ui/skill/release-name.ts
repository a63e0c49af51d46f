import type { TextKey } from '../../i18n/locales.ts';
import type { Texts } from '../../i18n/text.tsx';

export type Scheme = 'onet' | 'esco';

const numbered: Record<Scheme, TextKey> = { onet: 'releases.onet', esco: 'releases.esco' };
const dated: Record<Scheme, TextKey> = { onet: 'releases.onet.day', esco: 'releases.esco.day' };

/** 'O*NET 30.1', or the day it came in where nothing says its number. */
export function releaseName(
  text: Texts,
  scheme: Scheme,
  { version, at }: { readonly version: string | null; readonly at: string },
): string {
  return version === null
    ? text(dated[scheme], { day: text.day(at) })
    : text(numbered[scheme], { version });
}
