import { allPages } from '#kernel/pages';
import type { Work } from '#kernel/work';
import { type ExportedProfile, selectExternalSkills, selectProfilesPage } from './export.db.ts';
import type { ExternalSkill } from './external-skill.ts';
import type { Scheme } from './skills.db.ts';

/** Skills and occupations of other schemes as they are kept, without what a release has taken back. */
export type TaxonomyReader = {
  readonly skills: (scheme: Scheme) => AsyncGenerator<ExternalSkill>;
  readonly profiles: (scheme: Scheme) => AsyncGenerator<ExportedProfile>;
};

export function readTaxonomy({ db }: Pick<Work, 'db'>): TaxonomyReader {
  return {
    skills: (scheme) =>
      allPages((after, size) =>
        selectExternalSkills(db, scheme, { after: after?.externalId ?? '', size }),
      ),
    profiles: (scheme) =>
      allPages((after, size) =>
        selectProfilesPage(db, scheme, { after: after?.externalId ?? '', size }),
      ),
  };
}
