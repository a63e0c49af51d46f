import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { api, reply } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { isProblem } from '../../../api/problem.ts';
import type { MappingDecision, ReviewQueue, ReviewUnit } from '../../../api/wire.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { type Decided, keepDecided, readMemory } from './review-memory.ts';
import { reviewQuery } from './review-query.ts';
import type { ReviewSearch } from './review-search.ts';

export type Failure = { readonly title: string; readonly kind: 'taken' | 'undo' | 'failed' };

/**
 * The queue as one works through it: what was decided is gone at once and sent meanwhile; what could not be sent
 * comes back.
 */
export function useReview(personId: string, enabled: boolean) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { locale } = useLanguage();
  const search: ReviewSearch = useSearch({ strict: false });
  const { source, after } = search;
  const options = reviewQuery({ source, after, locale });
  const query = useQuery({ ...options, enabled });
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [decided, setDecided] = useState(() => readMemory(personId).decided);
  const [failure, setFailure] = useState<Failure | null>(null);

  const remember = useCallback(
    (change: (before: readonly Decided[]) => readonly Decided[]): void =>
      setDecided((before) => {
        const next = change(before);
        keepDecided(personId, next);
        return next;
      }),
    [personId],
  );
  const bring = (unitId: string): void =>
    setGone((before) => new Set([...before].filter((id) => id !== unitId)));
  /** Several may be on their way: what they change is asked for after the last. */
  const refresh = (): void => {
    if (queries.isMutating({ mutationKey: keys.review }) <= 1) {
      void queries.invalidateQueries({ queryKey: keys.review });
      void queries.invalidateQueries({ queryKey: keys.units });
    }
  };
  const sending = useMutation({
    mutationKey: keys.review,
    // One after the other: what is taken back has arrived before.
    scope: { id: 'review' },
    mutationFn: async ({ unit, body }: { unit: ReviewUnit; body: MappingDecision }) =>
      await reply(
        api.POST('/api/review/units/{unitId}/decision', {
          params: { path: { unitId: unit.unitId } },
          body,
        }),
      ),
    onError: (error, { unit }) => {
      const isTaken = isProblem(error, 'content/decided-already');
      setFailure({ title: unit.title, kind: isTaken ? 'taken' : 'failed' });
      remember((before) => before.filter(({ unitId }) => unitId !== unit.unitId));
      if (!isTaken) bring(unit.unitId);
    },
    onSettled: refresh,
  });
  const undoing = useMutation({
    mutationKey: keys.review,
    scope: { id: 'review' },
    mutationFn: async ({ unitId }: Decided) =>
      await reply(
        api.DELETE('/api/review/units/{unitId}/decision', { params: { path: { unitId } } }),
      ),
    onSuccess: (_, { unitId }) => bring(unitId),
    onError: (error, { title }) => {
      if (!isProblem(error, 'content/nothing-decided')) setFailure({ title, kind: 'undo' });
    },
    onSettled: refresh,
  });

  const go = (next: ReviewSearch, replace = true): void =>
    void navigate({ to: '/review', search: next, replace, resetScroll: false });
  const units = query.data?.units.filter(({ unitId }) => !gone.has(unitId)) ?? [];
  const unit = units[0];
  return {
    query,
    unit,
    search,
    go,
    failure,
    last: decided.at(-1),
    isUndoing: undoing.isPending,
    decide: (body: MappingDecision): void => {
      if (!unit || !query.data) return;
      setFailure(null);
      setGone((before) => new Set([...before, unit.unitId]));
      remember((before) => [...before, { unitId: unit.unitId, title: unit.title, after }]);
      queries.setQueryData(options.queryKey, counted(query.data));
      sending.mutate({ unit, body });
    },
    next: (): void => {
      if (!unit || !query.data) return;
      const rest = units.slice(1);
      const { queryKey } = reviewQuery({ source, after: unit.place, locale });
      // Shown at once; old, so that the rest of the page is asked for.
      if (rest.length > 0)
        queries.setQueryData(queryKey, { ...query.data, units: rest }, { updatedAt: 1 });
      go({ ...search, after: unit.place });
    },
    /** @returns what is taken back; undefined when there is nothing */
    undo: (): Decided | undefined => {
      const last = decided.at(-1);
      if (!last || undoing.isPending) return undefined;
      setFailure(null);
      undoing.mutate(last, {
        onSuccess: () => {
          remember((before) => before.slice(0, -1));
          const { after: _now, ...others } = search;
          go(last.after === undefined ? others : { ...others, after: last.after });
        },
        onError: (error) => {
          if (isProblem(error, 'content/nothing-decided'))
            remember((before) => before.slice(0, -1));
        },
      });
      return last;
    },
  };
}

export type Review = ReturnType<typeof useReview>;

function counted(queue: ReviewQueue): ReviewQueue {
  return { ...queue, total: Math.max(0, queue.total - 1), decided: queue.decided + 1 };
}
