import { type ReactNode, useMemo } from 'react';
import { type FormatNumberOptions, useIntl } from 'react-intl';
import type { TextKey } from './locales.ts';

type PlainValue = string | number | Date | null | undefined;
export type TextValues = Readonly<Record<string, PlainValue>>;
type RichValue = PlainValue | ReactNode | ((chunks: ReactNode[]) => ReactNode);

type TextProps = {
  readonly id: TextKey;
  readonly values?: Readonly<Record<string, RichValue>>;
};

/** Text as an element; tags in the message (`<b>…</b>`) are rendered by functions in `values`. */
export function Text({ id, values }: TextProps) {
  // react-intl types rich values more narrowly than React does; what it does with them is to
  // place them between the strings.
  return <>{useIntl().formatMessage({ id }, values as Record<string, string>)}</>;
}

export type Texts = {
  (id: TextKey, values?: TextValues): string;
  readonly number: (value: number, options?: FormatNumberOptions) => string;
  /** A day, in the person's zone: '24 Nov 2026'. */
  readonly day: (value: Date | string | number) => string;
  /** A local date, `2026-11-24`, which is the same day everywhere. */
  readonly localDay: (date: string) => string;
  /** 'today', 'yesterday', '3 days ago', counted from `now`. */
  readonly daysAgo: (value: Date | string | number, now?: Date) => string;
  /** 'A, B and C' */
  readonly list: (items: readonly string[]) => string;
};

const dayMs = 86_400_000;

/** Text as a string, for attributes and titles, with the formats of the language. */
export function useText(): Texts {
  const intl = useIntl();
  return useMemo(() => {
    const text = (id: TextKey, values?: TextValues) => intl.formatMessage({ id }, values);
    const daysAgo = (value: Date | string | number, now = new Date()) => {
      const days = Math.round((new Date(value).getTime() - now.getTime()) / dayMs);
      if (Math.abs(days) > 60) return intl.formatDate(value, { dateStyle: 'medium' });
      return intl.formatRelativeTime(days, 'day', { numeric: 'auto' });
    };
    return Object.assign(text, {
      number: (value: number, options?: FormatNumberOptions) => intl.formatNumber(value, options),
      day: (value: Date | string | number) => intl.formatDate(value, { dateStyle: 'medium' }),
      localDay: (date: string) =>
        intl.formatDate(`${date}T00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' }),
      daysAgo,
      list: (items: readonly string[]) => intl.formatList(items, { type: 'conjunction' }),
    });
  }, [intl]);
}
