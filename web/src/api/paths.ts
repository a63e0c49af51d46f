/**
 * The routes in the shape that the generated `schema.gen.ts` has, so that the client stays the
 * same when that takes their place.
 */
import type * as Wire from './wire.ts';

type Json<Body> = { readonly content: { readonly 'application/json': Body } };
type Operation<Path, Query, Body, Reply> = {
  parameters: {
    header?: never;
    cookie?: never;
  } & (Path extends undefined ? { path?: never } : { path: Path }) &
    (Query extends undefined ? { query?: never } : { query?: Query });
  responses: { 200: Json<Reply>; default: Json<Wire.Problem> };
} & (Body extends undefined ? { requestBody?: never } : { requestBody: Json<Body> });
type Get<Reply, Path = undefined, Query = undefined> = Operation<Path, Query, undefined, Reply>;
type Send<Reply, Path = undefined, Body = undefined> = Operation<Path, undefined, Body, Reply>;
type Person = { personId: string };

export interface paths {
  '/api/session': {
    get: Get<Wire.Session>;
    post: Send<Wire.Session, undefined, { identifier: string; password: string }>;
    delete: Send<null>;
  };
  '/api/session/link': { post: Send<Wire.Session, undefined, { link: string }> };
  '/api/session/demo': { post: Send<Wire.Session, undefined, { personId: string }> };
  '/api/start-up': { get: Get<Wire.StartUp> };
  '/api/roles': { get: Get<{ readonly roles: readonly Wire.Role[] }> };
  '/api/skills': { get: Get<Wire.Framework> };
  '/api/skills/{skillId}': { get: Get<Wire.Skill, { skillId: string }> };
  '/api/units': {
    get: Get<
      Wire.FoundUnits,
      undefined,
      { query?: string; locale?: string; offset?: number; limit?: number }
    >;
  };
  '/api/people/{personId}/password': {
    put: Send<null, Person, { password: string; current?: string }>;
  };
  '/api/people/{personId}/one-time-links': {
    post: Send<{ readonly url: string; readonly expiresAt: string }, Person>;
  };
  '/api/people/{personId}/profile': { get: Get<Wire.Profile, Person> };
  '/api/people/{personId}/preferences': {
    patch: Send<Wire.Profile, Person, Wire.PreferenceChange>;
  };
  '/api/people/{personId}/data-use': {
    get: Get<{ readonly uses: readonly Wire.DataUse[] }, Person>;
  };
  '/api/people/{personId}/read-traces': {
    get: Get<{ readonly traces: readonly Wire.ReadTrace[] }, Person>;
  };
  '/api/people/{personId}/targets/{skillId}': {
    put: Send<
      { readonly target: Wire.Target | null },
      Person & { skillId: string },
      { level: number | null }
    >;
  };
  '/api/people/{personId}/skills': {
    get: Get<{ readonly skills: readonly Wire.PersonSkill[] }, Person>;
  };
  '/api/people/{personId}/skills/{skillId}': {
    get: Get<Wire.PersonSkillDetail, Person & { skillId: string }>;
  };
  '/api/people/{personId}/evidence/{entryId}/contests': {
    post: Send<Wire.Contest, Person & { entryId: string }, { reason: string }>;
  };
  '/api/people/{personId}/contests/{contestId}': {
    delete: Send<null, Person & { contestId: string }>;
  };
  '/api/people/{personId}/skill-checks': {
    post: Send<Wire.CheckState, Person, Record<string, never>>;
  };
  '/api/people/{personId}/skill-checks/current': { get: Get<Wire.CheckState, Person> };
  '/api/people/{personId}/skill-checks/{skillCheckId}': {
    get: Get<Wire.CheckState, Person & { skillCheckId: string }>;
  };
  '/api/people/{personId}/skill-checks/{skillCheckId}/stop': {
    post: Send<Wire.CheckState, Person & { skillCheckId: string }>;
  };
  '/api/people/{personId}/presentations/{presentationId}/response': {
    put: Send<Wire.Reply, Person & { presentationId: string }, Wire.ResponseBody>;
  };
  '/api/people/{personId}/today': { get: Get<Wire.Today, Person, { minutes?: number }> };
  '/api/people/{personId}/units/{unitId}': {
    get: Get<Wire.UnitPage, Person & { unitId: string }, { locale?: string }>;
  };
  '/api/people/{personId}/units/{unitId}/attempts': {
    post: Send<Wire.UnitAttempt, Person & { unitId: string }, { locale?: string }>;
  };
  '/api/people/{personId}/attempts/{unitAttemptId}': {
    patch: Send<null, Person & { unitAttemptId: string }, { segmentId: string }>;
  };
  '/api/people/{personId}/attempts/{unitAttemptId}/complete': {
    post: Send<Wire.UnitEnd, Person & { unitAttemptId: string }>;
  };
  '/api/people/{personId}/plan': { get: Get<Wire.PlanPage, Person> };
  '/api/people/{personId}/plan/removals/{unitId}': {
    put: Send<Wire.PlanPage, Person & { unitId: string }>;
    delete: Send<Wire.PlanPage, Person & { unitId: string }>;
  };
  '/api/teams/{teamId}/skills': { get: Get<Wire.TeamOverview, { teamId: string }> };
}
