import { useSession } from '../../api/session.ts';
import type { Profile } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import {
  IconAlertTriangle,
  IconArrowRight,
  IconChecklist,
  IconListTree,
  IconMap2,
  IconPackageImport,
  IconScale,
  IconTags,
  IconUsers,
  IconUsersGroup,
} from '../../ui/icons.tsx';
import { PersonStone } from '../../ui/person/person-stone.tsx';
import {
  attributesPath,
  contestsPath,
  coveragePath,
  faultyItemsPath,
  importsPath,
  peoplePath,
  reviewPath,
  rolesPath,
  skillsPath,
  teamPath,
} from '../../ui/shell/addresses.ts';
import { Page } from '../../ui/shell/page.tsx';
import { PageName } from '../../ui/shell/page-name.ts';
import { Awaited } from '../../ui/state/awaited.tsx';
import { CardSkeleton } from '../../ui/state/skeletons.tsx';
import { KeptAttributes } from './kept-attributes.tsx';
import { useProfile } from './use-profile.ts';
import { AimSection } from './you/aim-section.tsx';
import { DataSection } from './you/data-section.tsx';
import { LooksSection } from './you/looks-section.tsx';
import { PasswordSection } from './you/password-section.tsx';
import { Section } from './you/section.tsx';
import { TimeSection } from './you/time-section.tsx';
import { TracesSection } from './you/traces-section.tsx';
import styles from './you/you.module.css';

/** Who one is here, what one told us, what is used of it, and who looked. */
export function YouPage() {
  const text = useText();
  const profile = useProfile();
  if (!profile.data) {
    return (
      <Page title={text('people.you.title')}>
        {/* No sentence begins with 'About you'. */}
        <PageName value={null}>
          <Awaited
            query={profile}
            failure={text('people.profile.failed')}
            skeleton={<CardSkeleton cards={3} />}
          >
            {() => null}
          </Awaited>
        </PageName>
      </Page>
    );
  }
  return (
    <Page title={text('people.you.title')} titleHidden margin={<Contents />}>
      <Person profile={profile.data} />
      <AimSection profile={profile.data} />
      <TimeSection profile={profile.data} />
      <LooksSection />
      <DataSection profile={profile.data} />
      <Section id="attributes" title="people.you.attributes" lead="people.you.attributes.lead">
        <KeptAttributes />
      </Section>
      <TracesSection />
      <PasswordSection profile={profile.data} />
    </Page>
  );
}

function Person({ profile }: { readonly profile: Profile }) {
  const text = useText();
  const { data: session } = useSession();
  const teams = text.list(profile.teams.map(({ name }) => name));
  const managers = text.list(profile.managers.map(({ displayName }) => displayName));
  const isAdministrator = session?.person?.capabilities.includes('administrator') ?? false;
  const isReviewer = (session?.person?.capabilities.length ?? 0) > 0;
  const managed = session?.person?.teams.filter(({ managedByMe }) => managedByMe) ?? [];
  return (
    <section className={styles.person} aria-label={profile.displayName}>
      <PersonStone name={profile.displayName} personId={profile.personId} size="large" />
      <div className={styles.who}>
        <p className={styles.name}>{profile.displayName}</p>
        <p className={styles.facts}>
          {[profile.role?.title, teams].filter((fact) => fact).join(' · ')}
        </p>
        {managers && (
          <p className={styles.facts}>
            <Text id="people.you.managers" values={{ names: managers }} />
          </p>
        )}
      </div>
      <div className={styles.doors}>
        <LinkButton
          to={skillsPath}
          look="main"
          icon={<IconArrowRight size={20} stroke={1.75} aria-hidden="true" />}
        >
          <Text id="people.you.skills" />
        </LinkButton>
        <LinkButton
          to={rolesPath}
          icon={<IconListTree size={20} stroke={1.75} aria-hidden="true" />}
        >
          <Text id="skills.roles.title" />
        </LinkButton>
        {managed.map(({ teamId, name }) => (
          <LinkButton
            key={teamId}
            to={teamPath}
            params={{ teamId }}
            icon={<IconUsersGroup size={20} stroke={1.75} aria-hidden="true" />}
          >
            {name}
          </LinkButton>
        ))}
        {isReviewer && (
          <LinkButton
            to={coveragePath}
            icon={<IconMap2 size={20} stroke={1.75} aria-hidden="true" />}
          >
            <Text id="coverage.title" />
          </LinkButton>
        )}
        {isReviewer && (
          <LinkButton
            to={reviewPath}
            icon={<IconChecklist size={20} stroke={1.75} aria-hidden="true" />}
          >
            <Text id="content.review.title" />
          </LinkButton>
        )}
        {isReviewer && (
          <LinkButton
            to={faultyItemsPath}
            icon={<IconAlertTriangle size={20} stroke={1.75} aria-hidden="true" />}
          >
            <Text id="author.faulty" />
          </LinkButton>
        )}
        {isReviewer && (
          <LinkButton
            to={contestsPath}
            icon={<IconScale size={20} stroke={1.75} aria-hidden="true" />}
          >
            <Text id="contests.title" />
          </LinkButton>
        )}
        {isAdministrator && (
          <LinkButton
            to={peoplePath}
            icon={<IconUsers size={20} stroke={1.75} aria-hidden="true" />}
          >
            <Text id="people.list.title" />
          </LinkButton>
        )}
        {isAdministrator && (
          <LinkButton
            to={importsPath}
            icon={<IconPackageImport size={20} stroke={1.75} aria-hidden="true" />}
          >
            <Text id="integrations.title" />
          </LinkButton>
        )}
        {isAdministrator && (
          <LinkButton
            to={attributesPath}
            icon={<IconTags size={20} stroke={1.75} aria-hidden="true" />}
          >
            <Text id="attributes.title" />
          </LinkButton>
        )}
      </div>
    </section>
  );
}

const sections = [
  { id: 'aim', name: 'people.you.aim' },
  { id: 'time', name: 'people.you.time' },
  { id: 'looks', name: 'people.you.looks' },
  { id: 'data', name: 'people.you.data' },
  { id: 'attributes', name: 'people.you.attributes' },
  { id: 'traces', name: 'people.you.traces' },
  { id: 'password', name: 'people.you.password' },
] as const;

function Contents() {
  const text = useText();
  return (
    <nav aria-label={text('people.you.contents')} className={styles.contents}>
      <ul>
        {sections.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <Text id={name} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
