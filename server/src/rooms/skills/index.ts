export type {
  Target,
  TargetSource,
} from './combine-targets.ts';
export type { ExportedProfile } from './export.db.ts';
export { readTaxonomy } from './export-taxonomy.ts';
export { type FrameworkFile, frameworkFileSchema } from './framework-file.ts';
export { listSkills, type Skill } from './list-skills.ts';
export { loadFramework } from './load-framework.ts';
export { unknownRole } from './problems.ts';
export { readRole } from './read-role.ts';
export { routes } from './routes.ts';
export { type ExternalSkill, saveExternalSkills } from './save-external-skills.ts';
export {
  type RoleProfile,
  type SaveCounts,
  saveRoleProfile,
  saveRoleProfiles,
} from './save-role-profiles.ts';
export { setPersonalTarget } from './set-personal-target.ts';
export {
  type ProfileTarget,
  type Rating,
  type RatingScale,
  ratingScaleSchema,
  targetsFromRatings,
} from './targets-from-ratings.ts';
export { targetsOf, targetsOfMany } from './targets-of.ts';
