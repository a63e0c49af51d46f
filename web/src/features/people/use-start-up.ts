import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { StartUp } from '../../api/wire.ts';

type StartUpTask = StartUp['tasks'][number];

const pollMs = 1000;

/** What still loads after the start; asks each second while something does, then for the people. */
export function useStartUp(): { readonly running: StartUpTask | null; readonly failed: boolean } {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: keys.startUp,
    queryFn: async (): Promise<StartUp> => await reply(api.GET('/api/start-up')),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && !openTask(state.data) ? false : pollMs),
  });
  const running = data ? openTask(data) : null;
  const isRunning = running !== null;
  const done = running?.done ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each part that is done may bring people
  useEffect(() => {
    if (!isRunning) return;
    return () => void queries.invalidateQueries({ queryKey: keys.session });
  }, [queries, isRunning, done]);
  return { running, failed: data?.tasks.some((task) => task.state === 'failed') ?? false };
}

function openTask({ tasks }: StartUp): StartUpTask | null {
  return tasks.find(({ state }) => state === 'running' || state === 'waiting') ?? null;
}
