// What Cairn keeps, as rows of the interchange format: the way back of build-catalogue.ts and import-roles.ts.
import type { CatalogueItem, CatalogueModule, CataloguePath, ExportedUnit } from '#rooms/content';
import type { ExportedProfile, ExternalSkill } from '#rooms/skills';

/** A variant in another language names its original, whatever its own id. */
function translation(original: string, own: string): { readonly translates?: string } {
  return own === original ? {} : { translates: original };
}

export function moduleRows(module: CatalogueModule) {
  return module.variants.map((variant) => ({
    module_id: variant.externalId,
    source: module.source,
    ...translation(module.externalId, variant.externalId),
    title: variant.title,
    summary: variant.summary,
    position: module.position,
    level: module.level,
    topics: module.topics,
    language: variant.locale,
  }));
}

/** The ids of translated paths are not kept: each language but the first gets one of its own. */
export function pathRows(path: CataloguePath) {
  return path.variants.map((variant, index) => {
    const pathId = index === 0 ? path.externalId : `${path.externalId}.${variant.locale}`;
    return {
      path_id: pathId,
      source: path.source,
      ...translation(path.externalId, pathId),
      title: variant.title,
      summary: variant.summary,
      levels: path.levels,
      modules: path.moduleExternalIds,
      language: variant.locale,
    };
  });
}

export function unitRows(unit: ExportedUnit) {
  return unit.variants.map((variant) => ({
    unit_id: variant.externalId,
    source: variant.source,
    ...translation(unit.externalId, variant.externalId),
    module_id: unit.moduleExternalId,
    position: unit.position,
    kind: unit.kind,
    title: variant.title,
    summary: variant.summary,
    language: variant.locale,
    duration_minutes: unit.durationMinutes,
    duration_origin: unit.durationOrigin,
    level: unit.level,
    topics: unit.topics,
    objectives: variant.objectives,
    prerequisites: unit.requires,
    has_body: variant.markdown !== '',
    licence: variant.licence,
    source_url: variant.sourceUrl,
  }));
}

export function bodyRow(variant: ExportedUnit['variants'][number]) {
  return { unit_id: variant.externalId, format: 'markdown', body: variant.markdown };
}

export function questionRows(item: CatalogueItem) {
  return item.variants.map((variant) => ({
    question_id: variant.externalId,
    source: item.source,
    ...translation(item.externalId, variant.externalId),
    unit_id: item.unitExternalId,
    type: item.kind,
    stem: variant.stem,
    language: variant.locale,
    options: variant.options,
    pairs: variant.pairs,
    model_answer: variant.modelResponse,
    explanation: variant.explanation,
    topic: item.topic,
    reference: item.reference,
    licence: item.licence,
  }));
}

export function onetElementRow(skill: ExternalSkill) {
  return {
    id: skill.externalId,
    name: skill.name,
    domain: skill.domain,
    description: skill.description,
    parent: skill.broaderIds[0] ?? null,
    level_anchors: skill.levelAnchors,
  };
}

export function onetRoleRow(profile: ExportedProfile) {
  const ratings = (domain: string) =>
    profile.ratings
      .filter((rating) => (rating.domain === 'knowledge') === (domain === 'knowledge'))
      .map((rating) => ({
        id: rating.externalId,
        name: rating.name,
        importance: rating.importance,
        level: rating.level,
        low_precision: rating.lowPrecision,
        not_relevant: rating.notRelevant,
      }));
  return {
    role_id: profile.externalId,
    scheme: 'O*NET-SOC',
    code: profile.externalId.replace(/^\w+:/, ''),
    title: profile.title,
    description: profile.description,
    job_zone: profile.jobZone ?? null,
    alternate_titles: profile.alternateTitles,
    rated: profile.ratings.length > 0,
    skills: ratings('skill'),
    knowledge: ratings('knowledge'),
  };
}

export function escoSkillRow(skill: ExternalSkill) {
  return {
    skill_id: skill.externalId,
    label: skill.name,
    type: skill.domain === 'knowledge' ? 'knowledge' : 'skill/competence',
    alt_labels: skill.alternateNames,
    description: skill.description,
    broader: skill.broaderIds,
  };
}

export function escoGroupRow(skill: ExternalSkill) {
  return {
    group_id: skill.externalId,
    label: skill.name,
    description: skill.description,
    broader: skill.broaderIds,
  };
}

export function escoRelationRows(skill: ExternalSkill) {
  return skill.needs.map(({ id, kind }) => ({ from: skill.externalId, type: kind, to: id }));
}

export function escoRoleRow(profile: ExportedProfile) {
  const needed = (requirement: string) =>
    profile.ratings
      .filter((rating) => rating.requirement === requirement)
      .map((rating) => rating.externalId);
  return {
    role_id: profile.externalId,
    scheme: 'ESCO',
    title: profile.title,
    alternate_titles: profile.alternateTitles,
    description: profile.description,
    essential: needed('essential'),
    optional: needed('optional'),
  };
}
