import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type {
  Import,
  ImportKind,
  ImportList,
  ImportSettings,
  TableColumn,
} from '../../api/wire.ts';

export const importsQuery = queryOptions({
  queryKey: keys.imports,
  queryFn: async (): Promise<ImportList> => await reply(api.GET('/api/imports')),
  staleTime: 0,
});

const askEveryMs = 1_000;

/** While it runs it is asked for each second. */
export function useImport(importId: string) {
  return useQuery({
    queryKey: keys.importRun(importId),
    queryFn: () => readImport(importId),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? askEveryMs : false),
  });
}

export async function readImport(importId: string): Promise<Import> {
  return await reply(api.GET('/api/imports/{importId}', { params: { path: { importId } } }));
}

export function isRunning({ state }: Pick<Import, 'state'>): boolean {
  return state === 'comparing' || state === 'applying';
}

/** Of one state of the files: other files have other columns. */
export function useColumns(importId: string) {
  return useQuery({
    queryKey: keys.importColumns(importId),
    queryFn: async (): Promise<readonly TableColumn[]> => {
      const params = { path: { importId } };
      return (await reply(api.GET('/api/imports/{importId}/columns', { params }))).columns;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useCreateImport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (kind: ImportKind): Promise<Import> =>
      await reply(api.POST('/api/imports', { body: { kind } })),
    onSuccess: (run) => {
      queries.setQueryData(keys.importRun(run.importId), run);
      void queries.invalidateQueries({ queryKey: keys.imports, exact: true });
    },
  });
}

export function useDiscardImport(importId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () =>
      await reply(api.DELETE('/api/imports/{importId}', { params: { path: { importId } } })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keys.imports, exact: true });
    },
  });
}

/** The steps of one import; each reply is its newest state. */
export function useImportSteps(importId: string) {
  const queries = useQueryClient();
  const params = { path: { importId } };
  const onSuccess = (run: Import) => {
    queries.setQueryData(keys.importRun(importId), run);
    void queries.invalidateQueries({ queryKey: keys.imports, exact: true });
  };
  // Somebody else, or another window, was quicker: show what the import is now.
  const onError = () =>
    void queries.invalidateQueries({ queryKey: keys.importRun(importId), exact: true });
  return {
    compare: useMutation({
      mutationFn: async (settings: ImportSettings | null): Promise<Import> => {
        if (settings)
          await reply(api.PUT('/api/imports/{importId}/settings', { params, body: settings }));
        return await reply(api.POST('/api/imports/{importId}/comparison', { params }));
      },
      onSuccess,
      onError,
    }),
    apply: useMutation({
      mutationFn: async (): Promise<Import> =>
        await reply(api.POST('/api/imports/{importId}/application', { params })),
      onSuccess,
      onError,
    }),
  };
}
