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
  shellRoute.addChildren([signedInRoute.addChildren([...peopleRoutes]), ...galleryRoutes]),
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
