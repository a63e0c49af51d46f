/**
 * Names under which replies are kept. All that is about the signed-in person hangs below `me`, so
 * that `invalidateQueries({ queryKey: keys.mine })` refreshes everything after a response moved it.
 */
export const keys = {
  session: ['session'],
  startUp: ['start-up'],
  framework: ['framework'],
  roles: ['roles'],
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
  units: ['units'],
} as const;
