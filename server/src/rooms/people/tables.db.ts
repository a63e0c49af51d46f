import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/database';
import type { Capability } from '#kernel/permission';
import type { Viewer } from './attribute-kinds.ts';

type PeopleTables = {
  'people.person': { person_id: string; status: 'active' | 'left' | 'erased'; created_at: Date };
  'people.personal_detail': {
    person_id: string;
    display_name: string;
    locale: string;
    time_zone: string;
    updated_at: Date;
  };
  'people.identifier': {
    identifier_id: string;
    person_id: string;
    source: string;
    external_id: string;
    valid_from: Date;
    valid_to: Date | null;
  };
  'people.employment': { person_id: string; started_on: string; ended_on: string | null };
  'people.location_stay': {
    person_id: string;
    location_id: string;
    valid_from: string;
    valid_to: string | null;
  };
  'people.attribute_kind': {
    key: string;
    title: string;
    purpose: string;
    viewer: Viewer;
    created_at: Date;
  };
  'people.attribute': {
    person_id: string;
    key: string;
    value: string;
    source: string | null;
    updated_at: Date;
  };
  'people.team': { team_id: string; key: string; name: string; created_at: Date };
  'people.team_membership': {
    person_id: string;
    team_id: string;
    valid_from: string;
    valid_to: string | null;
  };
  'people.management': {
    management_id: string;
    person_id: string;
    manager_id: string;
    kind: 'line' | 'dotted';
    valid_from: string;
    valid_to: string | null;
  };
  'people.role': { role_id: string; key: string; title: string; summary: string; created_at: Date };
  'people.role_holding': {
    person_id: string;
    role_id: string;
    valid_from: string;
    valid_to: string | null;
  };
  'people.capability_grant': {
    person_id: string;
    capability_grant_id: string;
    capability: Capability;
    team_id: string | null;
    granted_at: Date;
    granted_by: string | null;
    revoked_at: Date | null;
  };
  'people.preference': {
    person_id: string;
    minutes_a_week: number;
    formats: string[];
    aspiration_role_id: string | null;
    aspiration: string;
    shares_ranges: boolean;
    data_use_seen_at: Date | null;
    first_run_step: string;
    first_run_done_at: Date | null;
    updated_at: Date;
  };
  'people.read_trace': {
    person_id: string;
    read_trace_id: string;
    reader_id: string;
    action: string;
    purpose: string;
    team_id: string | null;
    read_on: string;
    read_at: Date;
    times: number;
  };
};

export const tables = (db: Db) => db.withTables<PeopleTables>();

/** A dated row counts on a day from valid_from on and before valid_to. */
export const current = (on: string) =>
  sql<SqlBool>`valid_from <= ${on} and (valid_to is null or valid_to > ${on})`;

export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);
