import { lazyRouteComponent } from '@tanstack/react-router';
import { openCheckQuery } from '../api/my-check.ts';
import { myGoalsQuery } from '../api/my-goals.ts';
import { myPlanQuery } from '../api/my-plan.ts';
import { mySkillsQuery } from '../api/my-skills.ts';
import { queryClient } from '../api/query-client.ts';
import { wasSignedIn } from '../api/session.ts';
import { todayQuery } from '../features/learning/today-query.ts';
import { storedMinutes } from '../features/learning/use-minutes.ts';
import { profileQuery } from '../features/people/use-profile.ts';
import { preloadReading } from '../ui/reading/reading.tsx';

export const SignInPage = lazyRouteComponent(
  reachable(() => import('../features/people/sign-in-page.tsx')),
  'SignInPage',
);
export const FirstRunPage = lazyRouteComponent(
  reachable(() => import('../features/people/first-run/first-run-page.tsx')),
  'FirstRunPage',
);
export const YouPage = lazyRouteComponent(
  reachable(() => import('../features/people/you-page.tsx')),
  'YouPage',
);
export const MySkillsPage = lazyRouteComponent(
  reachable(() => import('../features/skills/my-skills-page.tsx')),
  'MySkillsPage',
);
export const SkillPage = lazyRouteComponent(
  reachable(() => import('../features/skills/skill-page.tsx')),
  'SkillPage',
);
export const RolesPage = lazyRouteComponent(
  reachable(() => import('../features/skills/roles/roles-page.tsx')),
  'RolesPage',
);
export const RolePage = lazyRouteComponent(
  reachable(() => import('../features/skills/roles/role-page.tsx')),
  'RolePage',
);
export const TeamPage = lazyRouteComponent(
  reachable(() => import('../features/insight/team-page.tsx')),
  'TeamPage',
);
export const ColleaguePage = lazyRouteComponent(
  reachable(() => import('../features/insight/colleague-page.tsx')),
  'ColleaguePage',
);
export const FaultyItemsPage = lazyRouteComponent(
  reachable(() => import('../features/insight/faulty-items-page.tsx')),
  'FaultyItemsPage',
);
export const UnitItemsPage = lazyRouteComponent(
  reachable(() => import('../features/insight/unit-items-page.tsx')),
  'UnitItemsPage',
);
const testOut = reachable(() => import('../features/assessment/test-out-page.tsx'));
export const UnitTestOutPage = lazyRouteComponent(testOut, 'UnitTestOutPage');
export const ModuleTestOutPage = lazyRouteComponent(testOut, 'ModuleTestOutPage');
export const PathTestOutPage = lazyRouteComponent(testOut, 'PathTestOutPage');
export const UnitPreviewPage = lazyRouteComponent(
  reachable(() => import('../features/learning/preview/unit-preview-page.tsx')),
  'UnitPreviewPage',
);
export const PreviewedUnit = lazyRouteComponent(
  reachable(() => import('../features/learning/preview/previewed-unit.tsx')),
  'PreviewedUnit',
);
export const PeoplePage = lazyRouteComponent(
  reachable(() => import('../features/people/administration/people-page.tsx')),
  'PeoplePage',
);
export const AccountPage = lazyRouteComponent(
  reachable(() => import('../features/people/administration/account-page.tsx')),
  'AccountPage',
);
export const AuditPage = lazyRouteComponent(
  reachable(() => import('../features/people/administration/audit-page.tsx')),
  'AuditPage',
);
export const HealthPage = lazyRouteComponent(
  reachable(() => import('../features/operations/health-page.tsx')),
  'HealthPage',
);
export const ProgressPage = lazyRouteComponent(
  reachable(() => import('../features/insight/progress-page.tsx')),
  'ProgressPage',
);
export const CoveragePage = lazyRouteComponent(
  reachable(() => import('../features/insight/coverage-page.tsx')),
  'CoveragePage',
);
export const ContestsPage = lazyRouteComponent(
  reachable(() => import('../features/evidence/contests-page.tsx')),
  'ContestsPage',
);
export const AskedPage = lazyRouteComponent(
  reachable(() => import('../features/evidence/asked-page.tsx')),
  'AskedPage',
);
export const AttributeKindsPage = lazyRouteComponent(
  reachable(() => import('../features/people/attribute-kinds/attribute-kinds-page.tsx')),
  'AttributeKindsPage',
);
export const ImportsPage = lazyRouteComponent(
  reachable(() => import('../features/integrations/imports-page.tsx')),
  'ImportsPage',
);
export const ImportPage = lazyRouteComponent(
  reachable(() => import('../features/integrations/import-page.tsx')),
  'ImportPage',
);
export const ReleasesPage = lazyRouteComponent(
  reachable(() => import('../features/integrations/releases/releases-page.tsx')),
  'ReleasesPage',
);
export const ReleasePage = lazyRouteComponent(
  reachable(() => import('../features/integrations/releases/release-page.tsx')),
  'ReleasePage',
);
export const TodayPage = lazyRouteComponent(
  reachable(() => import('../features/learning/today-page.tsx')),
  'TodayPage',
);
export const PathPage = lazyRouteComponent(
  reachable(() => import('../features/plans/path-page.tsx')),
  'PathPage',
);
export const ExplorePage = lazyRouteComponent(
  reachable(() => import('../features/content/explore-page.tsx')),
  'ExplorePage',
);
export const ReviewPage = lazyRouteComponent(
  reachable(() => import('../features/content/review/review-page.tsx')),
  'ReviewPage',
);
export const CheckPage = lazyRouteComponent(
  reachable(() => import('../features/assessment/check-page.tsx')),
  'CheckPage',
);
export const UnitPage = lazyRouteComponent(
  reachable(() => import('../features/learning/unit-page.tsx')),
  'UnitPage',
);

type Screen = { readonly preload?: () => unknown };
type Beginning = { readonly screen: Screen; readonly ask?: () => unknown };

const beginnings: Readonly<Record<string, Beginning>> = {
  '/': {
    screen: TodayPage,
    ask: () => {
      void queryClient.prefetchQuery(todayQuery(storedMinutes()));
      void queryClient.prefetchQuery(mySkillsQuery);
    },
  },
  '/path': {
    screen: PathPage,
    ask: () => {
      void queryClient.prefetchQuery(myPlanQuery);
      void queryClient.prefetchQuery(myGoalsQuery);
    },
  },
  '/explore': { screen: ExplorePage },
  '/you': { screen: YouPage, ask: () => queryClient.prefetchQuery(profileQuery) },
  '/skills': { screen: MySkillsPage, ask: () => queryClient.prefetchQuery(mySkillsQuery) },
  '/check': { screen: CheckPage, ask: () => queryClient.prefetchQuery(openCheckQuery) },
};

/** Fetches a screen beside the question who is here, and what it shows where that was known last. */
export function beginScreen(path: string): void {
  const beginning = beginnings[path];
  if (!beginning) return;
  void beginning.screen.preload?.();
  if (path === '/check') preloadReading();
  if (wasSignedIn()) void beginning.ask?.();
}

/** On a slow line the places must not take the way of the screen that was asked for. */
const PLACES_AFTER_MS = 3_000;

/** The places, fetched when nothing else is to do: so they open at once, and without a connection too. */
export function preloadPlaces(): () => void {
  const timer = setTimeout(() => {
    for (const { screen } of Object.values(beginnings)) void screen.preload?.();
    preloadReading();
  }, PLACES_AFTER_MS);
  return () => clearTimeout(timer);
}

/** Waits for a connection instead of failing without one; what fails with one is an error. */
function reachable<Module>(load: () => Promise<Module>): () => Promise<Module> {
  return async () => {
    try {
      return await load();
    } catch (error) {
      if (navigator.onLine) throw error;
      await new Promise((resolve) => window.addEventListener('online', resolve, { once: true }));
      return await load();
    }
  };
}
