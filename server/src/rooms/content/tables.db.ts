import type { GeneratedAlways } from 'kysely';
import type { Db } from '#kernel/database';

export type UnitKind = 'lesson' | 'exercise' | 'assessment';
export type ItemKind = 'single' | 'multiple' | 'matching' | 'open';
/** Title and summary by language. */
export type PathTexts = Readonly<
  Record<string, { readonly title: string; readonly summary: string }>
>;
export type Pair = { readonly left: string; readonly right: string };

/** The room's tables as rows are written and read; see the migrations for what each is. */
export type ContentTables = {
  'content.source': {
    source: string;
    title: string | null;
    repository: string | null;
    licence: string | null;
    attribution: string | null;
    note: string | null;
    content_hash: string;
  };
  'content.module': {
    module_id: string;
    source: string;
    external_id: string;
    current_version: number;
  };
  'content.module_version': {
    module_id: string;
    version: number;
    content_hash: string;
    position: number | null;
    level: string | null;
    topics: readonly string[];
    published_at: Date;
  };
  'content.module_variant': {
    module_id: string;
    version: number;
    locale: string;
    external_id: string;
    content_hash: string;
    title: string;
    summary: string;
  };
  'content.path': {
    path_id: string;
    source: string;
    external_id: string;
    current_version: number;
  };
  'content.path_version': {
    path_id: string;
    version: number;
    content_hash: string;
    texts: PathTexts;
    levels: readonly string[];
    module_ids: readonly string[];
    published_at: Date;
  };
  'content.unit': {
    unit_id: string;
    source: string;
    external_id: string;
    module_id: string | null;
    position: number;
    current_version: number;
    withdrawn_at: Date | null;
  };
  'content.unit_version': {
    unit_id: string;
    version: number;
    content_hash: string;
    kind: UnitKind;
    duration_minutes: number | null;
    duration_origin: string;
    level: string | null;
    topics: readonly string[];
    published_at: Date;
  };
  'content.unit_variant': {
    unit_id: string;
    version: number;
    locale: string;
    external_id: string;
    source: string;
    content_hash: string;
    title: string;
    summary: string;
    objectives: readonly string[];
    licence: string;
    source_url: string | null;
    word_count: number;
  };
  'content.segment': { segment_id: string; unit_id: string; key: string };
  'content.segment_variant': {
    unit_id: string;
    version: number;
    locale: string;
    position: number;
    segment_id: string;
    title: string;
    level: number;
    markdown: string;
    words: number;
  };
  'content.segment_skill': {
    segment_id: string;
    skill_id: string;
    level: number | null;
    origin: string;
  };
  'content.unit_prerequisite': { unit_id: string; requires_unit_id: string };
  'content.unit_skill': { unit_id: string; skill_id: string; level: number; origin: string };
  'content.mapping_review': {
    unit_id: string | null;
    item_id: string | null;
    /** One of the two, filled in by the database. */
    subject_id: GeneratedAlways<string>;
    sequence: number;
    version: number;
    kind: 'confirmed' | 'refused' | 'undone';
    skills: readonly { readonly skillId: string; readonly level: number }[];
    reason: string | null;
    decided_by: string;
    decided_at: Date;
    decision_id: string;
  };
  'content.item': {
    item_id: string;
    source: string;
    external_id: string;
    unit_id: string | null;
    position: number;
    current_version: number;
    withdrawn_at: Date | null;
  };
  'content.item_version': {
    item_id: string;
    version: number;
    content_hash: string;
    kind: ItemKind;
    topic: string | null;
    reference: string | null;
    licence: string;
    published_at: Date;
  };
  'content.item_variant': {
    item_id: string;
    version: number;
    locale: string;
    external_id: string;
    content_hash: string;
    stem: string;
    explanation: string | null;
    model_response: string | null;
    pairs: readonly Pair[];
  };
  'content.item_option': {
    item_id: string;
    version: number;
    option_id: string;
    position: number;
    correct: boolean;
  };
  'content.option_variant': {
    item_id: string;
    version: number;
    locale: string;
    option_id: string;
    text: string;
    explanation: string | null;
  };
  'content.item_skill': { item_id: string; skill_id: string; level: number; origin: string };
  'content.item_parameter': {
    item_id: string;
    model_version: string;
    difficulty: number;
    discrimination: number;
    guessing: number;
    origin: 'level' | 'given';
    set_at: Date;
  };
  'content.asset': { source: string; path: string; file_hash: string; media_type: string };
};

export type UnitVersionColumns = ContentTables['content.unit_version'];
export type UnitVariantColumns = ContentTables['content.unit_variant'];
export type SegmentColumns = ContentTables['content.segment'];
export type ItemVersionColumns = ContentTables['content.item_version'];

/** Marks links that a reviewer made; a mapping of a source leaves them as they are. */
export const REVIEW_ORIGIN = 'review';

export const tables = (db: Db) => db.withTables<ContentTables>();
