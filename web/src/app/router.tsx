import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { requirePerson, requireSession } from '../features/people/require-session.ts';
import { skillsSearch } from '../features/skills/skills-search.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { RouteErrorPage } from './route-error-page.tsx';
import { ShellFrame } from './shell-frame.tsx';

const rootRoute = createRootRoute({ notFoundComponent: NotFoundPage });

/** Every screen inside the shell hangs below this one. */
const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: ShellFrame,
});

/** Screens that need somebody who is signed in and past the first run. */
const signedInRoute = createRoute({
  getParentRoute: () => shellRoute,
  id: 'signed-in',
  beforeLoad: ({ location }) => requireSession(location),
});

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
type Given<Search> = { readonly [Key in keyof Search]?: Exclude<Search[Key], undefined> };
/** What somebody searches for may look like a number: the address parser then made it one. */
const words = (value: unknown): string | undefined =>
  text(typeof value === 'number' || typeof value === 'boolean' ? String(value) : value);
const mostPages = 50;
const count = (value: unknown): number | undefined =>
  Number.isInteger(value) && Number(value) > 1 ? Math.min(Number(value), mostPages) : undefined;
/** Leaves out what is undefined, so that the address stays short. */
const given = <Search extends object>(search: Search): Given<Search> =>
  // Without its undefined members, an object of this type is a partial one.
  Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined),
  ) as Given<Search>;

/** Sign-in and the first run fill the window: no places to go to yet. */
const frontRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    validateSearch: (search) => given({ next: text(search.next) }),
    component: lazyRouteComponent(
      () => import('../features/people/sign-in-page.tsx'),
      'SignInPage',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/welcome',
    validateSearch: (search) => given({ step: text(search.step) }),
    beforeLoad: requirePerson,
    component: lazyRouteComponent(
      () => import('../features/people/first-run/first-run-page.tsx'),
      'FirstRunPage',
    ),
  }),
] as const;

const peopleRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/you',
    component: lazyRouteComponent(() => import('../features/people/you-page.tsx'), 'YouPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/skills',
    validateSearch: skillsSearch,
    component: lazyRouteComponent(
      () => import('../features/skills/my-skills-page.tsx'),
      'MySkillsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/skills/$skillId',
    component: lazyRouteComponent(() => import('../features/skills/skill-page.tsx'), 'SkillPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/team/$teamId',
    component: lazyRouteComponent(() => import('../features/insight/team-page.tsx'), 'TeamPage'),
  }),
] as const;

/** The core loop: what now, the whole way, what else there is. */
const loopRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/',
    component: lazyRouteComponent(() => import('../features/learning/today-page.tsx'), 'TodayPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/path',
    component: lazyRouteComponent(() => import('../features/plans/path-page.tsx'), 'PathPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/explore',
    validateSearch: (search): { readonly query?: string; readonly pages?: number } =>
      given({ query: words(search.query), pages: count(search.pages) }),
    component: lazyRouteComponent(
      () => import('../features/content/explore-page.tsx'),
      'ExplorePage',
    ),
  }),
] as const;

/** One thing at a time: no places around it, one way out. */
const focusRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'focus',
  beforeLoad: ({ location }) => requireSession(location),
});
const focusRoutes = [
  createRoute({
    getParentRoute: () => focusRoute,
    path: '/check',
    validateSearch: (search): { readonly result?: string } =>
      given({ result: text(search.result) }),
    component: lazyRouteComponent(
      () => import('../features/assessment/check-page.tsx'),
      'CheckPage',
    ),
  }),
  createRoute({
    getParentRoute: () => focusRoute,
    path: '/units/$unitId',
    validateSearch: (search): { readonly lang?: string } => given({ lang: text(search.lang) }),
    component: lazyRouteComponent(() => import('../features/learning/unit-page.tsx'), 'UnitPage'),
  }),
] as const;

/** The design system on one page; the build leaves it out. */
const galleryRoutes = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => shellRoute,
        path: '/gallery',
        component: lazyRouteComponent(() => import('../ui/gallery/gallery.tsx'), 'Gallery'),
      }),
    ]
  : [];

const routeTree = rootRoute.addChildren([
  ...frontRoutes,
  focusRoute.addChildren([...focusRoutes]),
  shellRoute.addChildren([
    signedInRoute.addChildren([...loopRoutes, ...peopleRoutes]),
    ...galleryRoutes,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultErrorComponent: RouteErrorPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
