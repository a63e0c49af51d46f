export { CHANGE_COLUMNS, changeRows, STATE_WORDS, sayField } from './change-words.ts';
export type {
  Target,
  TargetSource,
} from './combine-targets.ts';
export type { ExportedProfile } from './export.db.ts';
export { readTaxonomy } from './export-taxonomy.ts';
export type { ExternalSkill } from './external-skill.ts';
export { type FrameworkFile, frameworkFileSchema } from './framework-file.ts';
export { listSkills, type Skill } from './list-skills.ts';
export { loadFramework } from './load-framework.ts';
export type { ToldOccupation, ToldSkill } from './merge-told.ts';
export { unknownRole } from './problems.ts';
export { type Release, releasesOfImport } from './read-releases.ts';
export { readRole } from './read-role.ts';
export { readRoles } from './read-roles.ts';
export type { ReleaseChange } from './release-change.ts';
export { releaseSchema } from './release-schemas.ts';
export { routes } from './routes.ts';
export { type RoleProfile, saveRoleProfile } from './save-role-profiles.ts';
export { setPersonalTarget } from './set-personal-target.ts';
export { type Rating, type RatingScale, ratingScaleSchema } from './targets-from-ratings.ts';
export { targetsOf, targetsOfMany } from './targets-of.ts';
export { goalsOfTeams, setTeamGoal } from './team-goals.ts';
export { updateOccupations, withdrawOccupations } from './update-occupations.ts';
export {
  beginUpdate,
  endUpdate,
  forgetComparison,
  type ReleaseUpdate,
  type ToldRelease,
  type UpdateMode,
} from './update-release.ts';
export { updateSkills, withdrawSkills } from './update-skills.ts';
