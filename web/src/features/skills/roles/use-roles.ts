import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, reply } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { useSession } from '../../../api/session.ts';
import type { Role, RoleDetail, RoleEffect, RoleProfiles } from '../../../api/wire.ts';
import { useLater } from '../../../ui/use-later.ts';
import type { DraftTarget, RoleDraft } from './role-draft.ts';

/** Administrators and learning leads look after roles; everybody may read them. */
export function useMayEdit(): boolean {
  return (useSession().data?.person?.capabilities.length ?? 0) > 0;
}

export function useRoles() {
  return useQuery({
    queryKey: keys.roles,
    queryFn: async (): Promise<readonly Role[]> => (await reply(api.GET('/api/roles'))).roles,
  });
}

export function useRole(roleId: string) {
  return useQuery({
    queryKey: keys.role(roleId),
    queryFn: async (): Promise<RoleDetail> =>
      await reply(api.GET('/api/roles/{roleId}', { params: { path: { roleId } } })),
  });
}

const fewProfiles = 8;

/** Profiles whose title is like what was typed. */
export function useProfiles(query: string) {
  return useQuery({
    queryKey: keys.roleProfiles(query),
    queryFn: async (): Promise<RoleProfiles> =>
      await reply(
        api.GET('/api/role-profiles', { params: { query: { query, limit: fewProfiles } } }),
      ),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
}

/** What a draft would mean in people and minutes; what the last one meant stays until this one is known. */
export function useEffectOf(roleId: string, targets: readonly DraftTarget[], isAsked: boolean) {
  const latest = JSON.stringify(targets.map(asked));
  const draft = useLater(latest);
  const query = useQuery({
    queryKey: keys.roleEffect(roleId, draft),
    queryFn: async (): Promise<RoleEffect> =>
      await reply(
        api.POST('/api/roles/{roleId}/effect', {
          params: { path: { roleId } },
          // Written by `asked` two lines above.
          body: { targets: JSON.parse(draft) as DraftTarget[] },
        }),
      ),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return { ...query, isBehind: draft !== latest || query.isPlaceholderData || query.isFetching };
}

const asked = ({ skillId, level, importance, confirmed }: DraftTarget): DraftTarget => ({
  skillId,
  level,
  importance,
  confirmed,
});

function useKeepRole() {
  const queries = useQueryClient();
  return (role: RoleDetail): void => {
    queries.setQueryData(keys.role(role.roleId), role);
    void queries.invalidateQueries({ queryKey: keys.roles, exact: true });
    // What a role asks for is in one's own targets and plan.
    void queries.invalidateQueries({ queryKey: keys.mine });
  };
}

export function useCreateRole() {
  const keep = useKeepRole();
  return useMutation({
    mutationFn: async (body: { title: string; summary: string; fromProfileId?: string }) =>
      await reply(api.POST('/api/roles', { body })),
    onSuccess: keep,
  });
}

export function useDescribeRole(roleId: string) {
  const keep = useKeepRole();
  return useMutation({
    mutationFn: async (body: { title: string; summary: string }) =>
      await reply(api.PATCH('/api/roles/{roleId}', { params: { path: { roleId } }, body })),
    onSuccess: keep,
  });
}

export function useKeepTargets(roleId: string) {
  const keep = useKeepRole();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ version, targets }: RoleDraft) =>
      await reply(
        api.PUT('/api/roles/{roleId}/targets', {
          params: { path: { roleId } },
          body: { version, targets: targets.map(asked) },
        }),
      ),
    onSuccess: (role) => {
      keep(role);
      void queries.invalidateQueries({ queryKey: [...keys.role(roleId), 'effect'] });
    },
  });
}
