import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { api, reply } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { isProblem } from '../../../api/problem.ts';
import type { ItemDecision } from '../../../api/wire.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import type { DraftSkill } from './draft.ts';
import type { ReviewEntry, ReviewQueue } from './review-entry.ts';
import { type Decided, keepDecided, readMemory } from './review-memory.ts';
import { reviewQuery } from './review-query.ts';
import { kindIn, ofKind, type ReviewSearch } from './review-search.ts';

export type Failure = { readonly title: string; readonly kind: 'taken' | 'undo' | 'failed' };

/** Of a unit up to three skills, of a question one. */
export type Verdict =
  | { readonly kind: 'accept'; readonly skills: readonly DraftSkill[] }
  | { readonly kind: 'refuse'; readonly reason?: string };

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
  const kind = kindIn(search);
  const options = reviewQuery({ kind, source, after, locale });
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
  const hide = (ids: readonly string[]): void => setGone((before) => new Set([...before, ...ids]));
  const bring = (ids: readonly string[]): void =>
    setGone((before) => new Set([...before].filter((id) => !ids.includes(id))));
  /** Several may be on their way: what they change is asked for after the last. */
  const refresh = (): void => {
    if (queries.isMutating({ mutationKey: keys.review }) <= 1) {
      void queries.invalidateQueries({ queryKey: keys.review });
      void queries.invalidateQueries({ queryKey: keys.units });
    }
  };
  // One after the other: what is taken back has arrived before.
  const inTurn = { mutationKey: keys.review, scope: { id: 'review' }, onSettled: refresh };
  const sending = useMutation({
    ...inTurn,
    mutationFn: async ({ entry, verdict }: { entry: ReviewEntry; verdict: Verdict }) =>
      await send(entry, verdict),
    onError: (error, { entry: { id, title } }) => {
      const isTaken = isProblem(error, 'content/decided-already');
      setFailure({ title, kind: isTaken ? 'taken' : 'failed' });
      remember((before) => before.filter(({ ids }) => !ids.includes(id)));
      if (!isTaken) bring([id]);
    },
  });
  const sendingGroup = useMutation({
    ...inTurn,
    mutationFn: async ({ entry, ...decision }: Group) => await sendGroup(entry.id, decision),
    onSuccess: ({ itemIds }, { entry }) => {
      hide(itemIds);
      // The one that was shown leads the way back.
      const ids = [entry.id, ...itemIds.filter((id) => id !== entry.id)];
      remember((before) => [...before, { kind: 'item', ids, title: entry.title, after }]);
    },
  });
  const undoing = useMutation({
    ...inTurn,
    mutationFn: sendUndo,
    onSuccess: (_, { ids }) => bring(ids),
    onError: (error, { title }) => {
      if (!isProblem(error, 'content/nothing-decided')) setFailure({ title, kind: 'undo' });
    },
  });

  const go = (next: ReviewSearch, replace = true): void =>
    void navigate({ to: '/review', search: next, replace, resetScroll: false });
  const entries = query.data?.entries.filter(({ id }) => !gone.has(id)) ?? [];
  const entry = entries[0];
  return {
    kind,
    query,
    entry,
    search,
    go,
    failure,
    last: decided.at(-1),
    isUndoing: undoing.isPending,
    decide: (verdict: Verdict): void => {
      if (!entry || !query.data) return;
      setFailure(null);
      hide([entry.id]);
      remember((before) => [...before, { kind, ids: [entry.id], title: entry.title, after }]);
      queries.setQueryData(options.queryKey, counted(query.data, kind));
      sending.mutate({ entry, verdict });
    },
    /** Confirms one skill for all open questions of a unit or topic; unlike `decide`, it waits for the server. */
    group: sendingGroup,
    next: (): void => {
      if (!entry || !query.data) return;
      const rest = entries.slice(1);
      const { queryKey } = reviewQuery({ kind, source, after: entry.place, locale });
      // Shown at once; old, so that the rest of the page is asked for.
      if (rest.length > 0)
        queries.setQueryData(queryKey, { ...query.data, entries: rest }, { updatedAt: 1 });
      go({ ...search, after: entry.place });
    },
    /** @returns what is taken back; undefined when there is nothing */
    undo: (): Decided | undefined => {
      const last = decided.at(-1);
      if (!last || undoing.isPending) return undefined;
      setFailure(null);
      undoing.mutate(last, {
        onSuccess: () => {
          remember((before) => before.slice(0, -1));
          go(ofKind(search, last.kind, last.after));
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

type Group = {
  readonly entry: ReviewEntry;
  readonly skill: DraftSkill;
  /** How many were said to be open. */
  readonly count: number;
};

async function send({ kind, id }: ReviewEntry, verdict: Verdict): Promise<unknown> {
  if (kind === 'unit') {
    const body = verdict.kind === 'accept' ? { ...verdict, skills: [...verdict.skills] } : verdict;
    const params = { path: { unitId: id } };
    return await reply(api.POST('/api/review/units/{unitId}/decision', { params, body }));
  }
  const params = { path: { itemId: id } };
  const body = itemDecision(verdict);
  return await reply(api.POST('/api/review/items/{itemId}/decision', { params, body }));
}

function itemDecision(verdict: Verdict): ItemDecision {
  if (verdict.kind === 'refuse') return verdict;
  const [skill] = verdict.skills;
  if (!skill) throw new Error('a question was accepted without a skill');
  return { kind: 'accept', skill };
}

async function sendGroup(itemId: string, { skill, count }: Omit<Group, 'entry'>) {
  const body = { kind: 'accept' as const, skill, group: count };
  const params = { path: { itemId } };
  return await reply(api.POST('/api/review/items/{itemId}/decision', { params, body }));
}

async function sendUndo({ kind, ids: [id = ''] }: Decided): Promise<unknown> {
  return kind === 'unit'
    ? await reply(
        api.DELETE('/api/review/units/{unitId}/decision', { params: { path: { unitId: id } } }),
      )
    : await reply(
        api.DELETE('/api/review/items/{itemId}/decision', { params: { path: { itemId: id } } }),
      );
}

function counted(queue: ReviewQueue, kind: ReviewEntry['kind']): ReviewQueue {
  const { units, items } = queue.waiting;
  return {
    ...queue,
    total: Math.max(0, queue.total - 1),
    decided: queue.decided + 1,
    waiting: {
      units: Math.max(0, units - (kind === 'unit' ? 1 : 0)),
      items: Math.max(0, items - (kind === 'item' ? 1 : 0)),
    },
  };
}
