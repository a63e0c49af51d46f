/**
 * Names under which replies are kept. All that is about the signed-in person hangs below `me`, so
 * that `invalidateQueries({ queryKey: keys.mine })` refreshes everything after a response moved it.
 */
export const keys = {
  session: ['session'],
  startUp: ['start-up'],
  framework: ['framework'],
  roles: ['roles'],
  role: (roleId: string) => ['roles', roleId],
  roleEffect: (roleId: string, draft: string) => ['roles', roleId, 'effect', draft],
  roleProfiles: (query: string) => ['role-profiles', query],
  mine: ['me'],
  profile: ['me', 'profile'],
  dataUse: ['me', 'data-use'],
  readTraces: ['me', 'read-traces'],
  mySkills: ['me', 'skills'],
  mySkill: (skillId: string) => ['me', 'skills', skillId],
  plan: ['me', 'plan'],
  today: ['me', 'today'],
  unit: (unitId: string) => ['me', 'unit', unitId],
  check: ['me', 'check'],
  team: (teamId: string) => ['team', teamId],
  contests: ['contests'],
  units: ['units'],
  review: ['review'],
  imports: ['imports'],
  importRun: (importId: string) => ['imports', importId],
  importColumns: (importId: string) => ['imports', importId, 'columns'],
  releases: ['releases'],
  release: (releaseId: string) => ['releases', releaseId],
  releaseChanges: (releaseId: string, filter: object) => ['releases', releaseId, 'changes', filter],
} as const;
