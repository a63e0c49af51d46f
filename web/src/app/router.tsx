import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { onSessionEnd } from '../api/query-client.ts';
import { exploreSearch } from '../features/content/explore-search.ts';
import { reviewSearch } from '../features/content/review/review-search.ts';
import { coverageSearch } from '../features/insight/coverage-search.ts';
import { previewedSearch, previewSearch } from '../features/learning/preview/preview-search.ts';
import { auditSearch } from '../features/people/administration/audit-search.ts';
import { peopleSearch } from '../features/people/administration/people-search.ts';
import { requirePerson, requireSession } from '../features/people/require-session.ts';
import { skillsSearch } from '../features/skills/skills-search.ts';
import { rememberPlace } from '../ui/focus/way-back.ts';
import { nextPicture } from '../ui/next-picture.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { PendingFocus, PendingFront, PendingPage } from './pending-page.tsx';
import { RouteErrorPage } from './route-error-page.tsx';
import {
  AccountPage,
  AskedPage,
  AttributeKindsPage,
  AuditPage,
  beginScreen,
  CheckPage,
  ColleaguePage,
  ContestsPage,
  CoveragePage,
  ExplorePage,
  FaultyItemsPage,
  FirstRunPage,
  HealthPage,
  ImportPage,
  ImportsPage,
  ModuleTestOutPage,
  MySkillsPage,
  PathPage,
  PathTestOutPage,
  PeoplePage,
  PreviewedUnit,
  ProgressPage,
  ReleasePage,
  ReleasesPage,
  ReviewPage,
  RolePage,
  RolesPage,
  SignInPage,
  SkillPage,
  TeamPage,
  TodayPage,
  UnitItemsPage,
  UnitPage,
  UnitPreviewPage,
  UnitTestOutPage,
  YouPage,
} from './screens.ts';
import { ShellFrame } from './shell-frame.tsx';

const rootRoute = createRootRoute({ notFoundComponent: NotFoundPage });

/** Every screen inside the shell hangs below this one. */
const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: ShellFrame,
});

/** A place that was gone to from another one is drawn after the browser has shown that the tap was taken. */
async function enterScreen({ location, preload }: Entering): Promise<void> {
  beginScreen(location.pathname);
  await requireSession(location);
  const from = router.state.resolvedLocation?.pathname;
  // On the same page, what was tapped says itself that it was.
  if (!preload && from !== undefined && from !== location.pathname) await nextPicture();
}
type Entering = {
  readonly location: { readonly pathname: string; readonly href: string };
  readonly preload: boolean;
};

/** Screens that need somebody who is signed in and past the first run. */
const signedInRoute = createRoute({
  getParentRoute: () => shellRoute,
  id: 'signed-in',
  beforeLoad: enterScreen,
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
    component: SignInPage,
    pendingComponent: PendingFront,
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/welcome',
    validateSearch: (search) => given({ step: text(search.step) }),
    beforeLoad: requirePerson,
    component: FirstRunPage,
    pendingComponent: PendingFront,
  }),
] as const;

const peopleRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/you',
    component: YouPage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/skills',
    validateSearch: skillsSearch,
    component: MySkillsPage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/skills/$skillId',
    component: SkillPage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/progress',
    component: ProgressPage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/roles',
    component: RolesPage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/roles/$roleId',
    component: RolePage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/team/$teamId',
    component: TeamPage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/people/$personId',
    component: ColleaguePage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/asked',
    component: AskedPage,
  }),
] as const;

/** What administrators and learning leads keep in order. */
const administrationRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/review',
    validateSearch: reviewSearch,
    component: ReviewPage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contests',
    component: ContestsPage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/author/items',
    component: FaultyItemsPage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/author/units/$unitId',
    component: UnitItemsPage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/author/units/$unitId/preview',
    validateSearch: previewSearch,
    component: UnitPreviewPage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/coverage',
    validateSearch: coverageSearch,
    component: CoveragePage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/people',
    validateSearch: peopleSearch,
    component: PeoplePage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/people/$personId/account',
    component: AccountPage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/audit',
    validateSearch: auditSearch,
    component: AuditPage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/health',
    component: HealthPage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/attributes',
    component: AttributeKindsPage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/imports',
    component: ImportsPage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/imports/$importId',
    component: ImportPage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/releases',
    component: ReleasesPage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/releases/$releaseId',
    component: ReleasePage,
  }),
] as const;

/** The core loop: what now, the whole way, what else there is. */
const loopRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/',
    component: TodayPage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/path',
    component: PathPage,
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/explore',
    validateSearch: exploreSearch,
    component: ExplorePage,
  }),
] as const;

/** One thing at a time: no places around it, one way out. */
const focusRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'focus',
  beforeLoad: enterScreen,
  pendingComponent: PendingFocus,
});
const focusRoutes = [
  createRoute({
    getParentRoute: () => focusRoute,
    path: '/check',
    validateSearch: (search): { readonly result?: string } =>
      given({ result: text(search.result) }),
    component: CheckPage,
    pendingComponent: PendingFocus,
  }),
  createRoute({
    getParentRoute: () => focusRoute,
    path: '/units/$unitId',
    validateSearch: (search): { readonly lang?: string } => given({ lang: text(search.lang) }),
    component: UnitPage,
    pendingComponent: PendingFocus,
  }),
  createRoute({
    getParentRoute: () => focusRoute,
    path: '/units/$unitId/test-out',
    component: UnitTestOutPage,
    pendingComponent: PendingFocus,
  }),
  createRoute({
    getParentRoute: () => focusRoute,
    path: '/modules/$moduleId/test-out',
    component: ModuleTestOutPage,
    pendingComponent: PendingFocus,
  }),
  createRoute({
    getParentRoute: () => focusRoute,
    path: '/path/test-out',
    component: PathTestOutPage,
    pendingComponent: PendingFocus,
  }),
  createRoute({
    getParentRoute: () => focusRoute,
    path: '/preview/units/$unitId',
    validateSearch: previewedSearch,
    component: PreviewedUnit,
    pendingComponent: PendingFocus,
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
    signedInRoute.addChildren([...loopRoutes, ...peopleRoutes, ...administrationRoutes]),
    ...galleryRoutes,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultErrorComponent: RouteErrorPage,
  // What has arrived shows at once; else its shape does, almost at once and no longer than it must.
  defaultPendingComponent: PendingPage,
  defaultPendingMs: 80,
  defaultPendingMinMs: 0,
  scrollRestoration: true,
});

router.subscribe('onResolved', ({ toLocation }) => rememberPlace(toLocation));
// The route guards then lead to the sign-in page, and from there back here.
onSessionEnd(() => void router.invalidate());

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
