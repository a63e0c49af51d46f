import { z } from 'zod';
import { Problem } from '#kernel/problems';
import type { Caller } from '#kernel/route';
import { publicRoute, type Route, route } from '#kernel/route';
import type { Work } from '#kernel/work';
import { accountRoutes } from './account-routes.ts';
import { attributeRoutes } from './attribute-routes.ts';
import { auditRoutes } from './audit-routes.ts';
import { dataUses } from './data-use.ts';
import { isDemoCaller } from './demo-access.ts';
import { selectPeople, selectReadTraces } from './people.db.ts';
import { peopleListRoutes } from './people-list-routes.ts';
import { changePreferences } from './preferences.ts';
import { presentProfile, presentSession, type SessionOptions } from './present.ts';
import {
  demoClosed,
  spentLink,
  unknownRole,
  weakPassword,
  wrongPassword,
  wrongSignIn,
} from './problems.ts';
import {
  dataUseSchema,
  personParams,
  preferenceChangeSchema,
  profileSchema,
  readTracesQuery,
  readTracesSchema,
  sessionSchema,
  signInSchema,
} from './schemas.ts';
import {
  changePassword,
  createOneTimeLink,
  type NewSession,
  SESSION_COOKIE,
  signInWithLink,
  signInWithPassword,
  signOut,
  startSession,
} from './sign-in.ts';

const TRACES_A_PAGE = 50;
/** Guesses at one person's password from all addresses together; more than one needs who mistypes. */
const TRIES_A_NAME = 30;

export type PeopleRouteOptions = SessionOptions & { readonly publicUrl: string };

/** The routes of sign-in, of what a person tells us about themselves, and of what else is kept about them. */
export function peopleRoutes(options: PeopleRouteOptions): readonly Route[] {
  return [
    ...sessionRoutes(options),
    ...personRoutes(options),
    ...attributeRoutes,
    ...peopleListRoutes,
    ...accountRoutes,
    ...auditRoutes,
  ];
}

function sessionRoutes(options: PeopleRouteOptions): Route[] {
  const begin = async (work: Work, caller: Caller, session: NewSession) => {
    caller.setCookie(SESSION_COOKIE, session.secret, session.expiresAt);
    return await presentSession(work, session.personId, caller, options);
  };
  return [
    publicRoute({
      method: 'GET',
      path: '/api/session',
      operationId: 'readSession',
      summary: 'Who is signed in, and how one can sign in',
      why: 'It is asked before anybody is signed in, and tells a stranger only the organisation’s name.',
      response: sessionSchema,
      run: ({ work, caller }, signedIn) =>
        presentSession(work, signedIn?.personId, caller, options),
    }),
    publicRoute({
      method: 'POST',
      path: '/api/session',
      operationId: 'signIn',
      summary: 'Sign in with an identifier and a password',
      why: 'This is how one signs in.',
      triesAMinute: 10,
      triesPerName: {
        aMinute: TRIES_A_NAME,
        nameOf: (body) => signInSchema.parse(body).identifier.toLowerCase(),
      },
      body: signInSchema,
      response: sessionSchema,
      problems: [wrongSignIn],
      run: async ({ work, body, caller }) =>
        await begin(work, caller, await signInWithPassword(work, body.identifier, body.password)),
    }),
    publicRoute({
      method: 'POST',
      path: '/api/session/link',
      operationId: 'signInWithLink',
      summary: 'Sign in with a one-time link',
      why: 'This is how one signs in.',
      triesAMinute: 10,
      body: z.strictObject({ link: z.string().min(1).max(200) }),
      response: sessionSchema,
      problems: [spentLink],
      run: async ({ work, body, caller }) =>
        await begin(work, caller, await signInWithLink(work, body.link)),
    }),
    publicRoute({
      method: 'POST',
      path: '/api/session/demo',
      operationId: 'signInToDemo',
      summary: 'Sign in as a person of the demo organisation',
      why: 'Only in demo mode and from this machine itself.',
      triesAMinute: 120,
      body: z.strictObject({ personId: z.uuid() }),
      response: sessionSchema,
      problems: [demoClosed],
      run: async ({ work, body, caller }) => {
        const [person] =
          options.demoOpen() && isDemoCaller(caller)
            ? await selectPeople(work, [body.personId])
            : [];
        if (!person) throw new Problem(demoClosed, 'Sign in with your name and password.');
        return await begin(work, caller, await startSession(work, person.personId, 'demo'));
      },
    }),
    publicRoute({
      method: 'DELETE',
      path: '/api/session',
      operationId: 'signOut',
      summary: 'Sign out on this device',
      why: 'Signing out of an ended session is no error.',
      status: 204,
      response: z.null(),
      run: async ({ work, caller }) => {
        const secret = caller.cookies[SESSION_COOKIE];
        if (secret !== undefined) await signOut(work, secret);
        caller.clearCookie(SESSION_COOKIE);
        return null;
      },
    }),
  ];
}

function personRoutes(options: PeopleRouteOptions): Route[] {
  return [
    route({
      method: 'PUT',
      path: '/api/people/:personId/password',
      operationId: 'changePassword',
      summary: 'Set one’s own password',
      access: { kind: 'person', action: 'account.write' },
      triesAMinute: 10,
      params: personParams,
      body: z.strictObject({
        password: z.string().min(1).max(1000),
        current: z.string().max(1000).optional(),
      }),
      status: 204,
      response: z.null(),
      problems: [weakPassword, wrongPassword],
      run: async ({ work, personId, body, caller }) => {
        await changePassword(work, {
          personId,
          ...body,
          sessionSecret: caller.cookies[SESSION_COOKIE],
        });
        return null;
      },
    }),
    route({
      method: 'POST',
      path: '/api/people/:personId/one-time-links',
      operationId: 'createOneTimeLink',
      summary: 'Make a link that signs a person in once',
      access: { kind: 'person', action: 'person.invite', purpose: 'account' },
      params: personParams,
      status: 201,
      response: z.object({ url: z.string(), expiresAt: z.iso.datetime() }),
      run: async ({ work, personId, actor }) => {
        const link = await createOneTimeLink(work, personId, actor.personId, options.publicUrl);
        return { url: link.url, expiresAt: link.expiresAt.toISOString() };
      },
    }),
    route({
      method: 'GET',
      path: '/api/people/:personId/profile',
      operationId: 'readProfile',
      summary: 'A person’s role, teams and preferences',
      access: { kind: 'person', action: 'person.read', purpose: 'account' },
      params: personParams,
      response: profileSchema,
      run: ({ work, personId }) => presentProfile(work, personId),
    }),
    route({
      method: 'PATCH',
      path: '/api/people/:personId/preferences',
      operationId: 'changePreferences',
      summary: 'Change what one told about oneself; also keeps where the first run is',
      access: { kind: 'person', action: 'preference.write' },
      params: personParams,
      body: preferenceChangeSchema,
      response: profileSchema,
      problems: [unknownRole],
      run: async ({ work, personId, body }) => {
        await changePreferences(work, personId, body);
        return await presentProfile(work, personId);
      },
    }),
    route({
      method: 'GET',
      path: '/api/people/:personId/data-use',
      operationId: 'readDataUse',
      summary: 'What is used about a person, and who sees it',
      access: { kind: 'person', action: 'preference.read' },
      params: personParams,
      response: dataUseSchema,
      run: async () => ({ uses: dataUses() }),
    }),
    route({
      method: 'GET',
      path: '/api/people/:personId/read-traces',
      operationId: 'readReadTraces',
      summary: 'Who read this person’s data, when and why',
      access: { kind: 'person', action: 'readTrace.read' },
      params: personParams,
      query: readTracesQuery,
      response: readTracesSchema,
      run: async ({ work, personId, query }) => {
        const rows = await selectReadTraces(work.db, personId, {
          before: query.before,
          limit: TRACES_A_PAGE + 1,
        });
        const traces = rows.slice(0, TRACES_A_PAGE);
        return {
          traces: traces.map((trace) => ({ ...trace, readAt: trace.readAt.toISOString() })),
          next: rows.length > traces.length ? (traces.at(-1)?.readTraceId ?? null) : null,
        };
      },
    }),
  ];
}
