import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSession } from '../api/session.ts';
import { RatingNews } from '../features/evidence/rating-news.tsx';
import { SessionPlace } from '../features/people/session-place.tsx';
import { useFollowLocale } from '../features/people/use-follow-locale.ts';
import {
  IconAlertTriangle,
  IconChecklist,
  IconListTree,
  IconMap2,
  IconPackageImport,
  IconScale,
  IconUsers,
  IconUsersGroup,
} from '../ui/icons.tsx';
import type { Place } from '../ui/shell/places.ts';
import { Shell } from '../ui/shell/shell.tsx';

const ReviewIcon = () => <IconChecklist size={24} stroke={1.75} aria-hidden="true" />;
const FaultyIcon = () => <IconAlertTriangle size={24} stroke={1.75} aria-hidden="true" />;
const CoverageIcon = () => <IconMap2 size={24} stroke={1.75} aria-hidden="true" />;
const ContestsIcon = () => <IconScale size={24} stroke={1.75} aria-hidden="true" />;
const PeopleIcon = () => <IconUsers size={24} stroke={1.75} aria-hidden="true" />;
const ImportsIcon = () => <IconPackageImport size={24} stroke={1.75} aria-hidden="true" />;
const RolesIcon = () => <IconListTree size={24} stroke={1.75} aria-hidden="true" />;
const TeamIcon = () => <IconUsersGroup size={24} stroke={1.75} aria-hidden="true" />;

/** The shell with what fills its slots. */
export function ShellFrame() {
  const { data: session } = useSession();
  const person = session?.person;
  useLeaveWhenEnded(session?.signedIn === false);
  useLanguageOf(person?.personId, person?.locale);
  const team = person?.teams.find(({ managedByMe }) => managedByMe);
  const morePlaces: Place[] = [];
  if (team) morePlaces.push({ to: `/team/${team.teamId}`, name: 'insight.place', icon: TeamIcon });
  if (person?.capabilities.includes('administrator')) {
    morePlaces.push({
      to: '/people',
      name: 'people.list.title',
      icon: PeopleIcon,
      also: ['/audit', '/health'],
    });
    morePlaces.push({
      to: '/imports',
      name: 'integrations.title',
      icon: ImportsIcon,
      also: ['/attributes'],
    });
  }
  if (person && person.capabilities.length > 0) {
    morePlaces.push({ to: '/roles', name: 'skills.roles.title', icon: RolesIcon });
    morePlaces.push({ to: '/coverage', name: 'coverage.title', icon: CoverageIcon });
    morePlaces.push({ to: '/review', name: 'content.review.title', icon: ReviewIcon });
    morePlaces.push({ to: '/author/items', name: 'author.faulty', icon: FaultyIcon });
    morePlaces.push({ to: '/contests', name: 'contests.title', icon: ContestsIcon });
  }
  const menu = person ? <SessionPlace person={person} /> : null;
  return <Shell session={menu} morePlaces={morePlaces} news={person ? <RatingNews /> : null} />;
}

/** A session that ended meanwhile, here or elsewhere: the route guards send to the sign-in page. */
function useLeaveWhenEnded(ended: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (ended) void router.invalidate();
  }, [ended, router]);
}

/** On a new device, the language that the person told us; a change made here afterwards stays. */
function useLanguageOf(personId: string | undefined, locale: string | undefined): void {
  const followLocale = useFollowLocale();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each person, not for each change
  useEffect(() => {
    if (locale) void followLocale(locale);
  }, [personId]);
}
