import type { ReactNode } from 'react';
import type { DataUse, Seer } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, type Texts, useText } from '../../i18n/text.tsx';
import { SeenList, type SeenThing } from '../../ui/person/seen-list.tsx';
import { ErrorState } from '../../ui/state/error-state.tsx';
import { RowsSkeleton } from '../../ui/state/skeletons.tsx';
import { useDataUse } from './use-profile.ts';

const uses: Record<DataUse['code'], { readonly what: TextKey; readonly why: TextKey }> = {
  responses: { what: 'people.use.responses', why: 'people.use.responses.why' },
  estimates: { what: 'people.use.estimates', why: 'people.use.estimates.why' },
  ranges: { what: 'people.use.ranges', why: 'people.use.ranges.why' },
  ratings: { what: 'people.use.ratings', why: 'people.use.ratings.why' },
  shownSkills: { what: 'people.use.shownSkills', why: 'people.use.shownSkills.why' },
  plan: { what: 'people.use.plan', why: 'people.use.plan.why' },
  preferences: { what: 'people.use.preferences', why: 'people.use.preferences.why' },
  profile: { what: 'people.use.profile', why: 'people.use.profile.why' },
  readTraces: { what: 'people.use.readTraces', why: 'people.use.readTraces.why' },
};

const seers: Record<Seer, TextKey> = {
  self: 'people.seer.self',
  manager: 'people.seer.manager',
  trustedManager: 'people.seer.trustedManager',
  learningLead: 'people.seer.learningLead',
  administrator: 'people.seer.administrator',
  everyone: 'people.seer.everyone',
};

type DataUsesProps = {
  /** In detail, by which skills one may be found. */
  readonly shownSkills?: ReactNode;
};

/** What is used about oneself, what for, and who sees it; asked of the permission rules themselves. */
export function DataUses({ shownSkills }: DataUsesProps) {
  const text = useText();
  const { data, isError, isFetching, refetch } = useDataUse();
  if (isError) {
    return (
      <ErrorState
        title={text('people.use.failed')}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  }
  if (!data) return <RowsSkeleton rows={6} />;
  return (
    <SeenList
      things={data.map(({ code, seenBy }) => ({
        key: code,
        what: <Text id={uses[code].what} />,
        why: <Text id={uses[code].why} />,
        seen: seenBySomebody(text, seenBy),
        more: code === 'shownSkills' && shownSkills,
      }))}
    />
  );
}

/** Who sees something of one's own, in words. */
export function seenBySomebody(
  text: Texts,
  seenBy: readonly Seer[],
): NonNullable<SeenThing['seen']> {
  return { words: seenByWords(text, seenBy), selfOnly: seenBy.length === 1 };
}

function seenByWords(text: Texts, seenBy: readonly Seer[]): string {
  if (seenBy.includes('everyone')) return text('people.seen.everyone');
  const others = seenBy.filter(
    (seer) => seer !== 'self' && !(seer === 'trustedManager' && seenBy.includes('manager')),
  );
  if (others.length === 0) return text('people.seen.onlyYou');
  return text('people.seen.by', { who: text.list(others.map((seer) => text(seers[seer]))) });
}
