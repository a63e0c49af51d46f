import type { Texts } from '../../i18n/text.tsx';

/** A share in [0, 1] as '64 %', as the language writes it. */
export function percent(text: Texts, share: number): string {
  return text.number(share, { style: 'percent', maximumFractionDigits: 0 });
}
