import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { isProblem } from '../../../api/problem.ts';
import type { Account } from '../../../api/wire.ts';
import type { TextKey } from '../../../i18n/locales.ts';
import { Text, type Texts, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { PersonStone } from '../../../ui/person/person-stone.tsx';
import { NotYours } from '../../../ui/shell/not-yours.tsx';
import { Page } from '../../../ui/shell/page.tsx';
import { Awaited } from '../../../ui/state/awaited.tsx';
import { RowsSkeleton } from '../../../ui/state/skeletons.tsx';
import { Section } from '../you/section.tsx';
import { useAccount } from './account-query.ts';
import { AccountSessions } from './account-sessions.tsx';
import styles from './administration.module.css';
import { EmploymentDialog } from './employment-dialog.tsx';
import { GrantSwitches } from './grant-switches.tsx';

/** One person as administrators look after them; nothing of what they know. */
export function AccountPage() {
  const text = useText();
  const { personId } = useParams({ from: '/shell/signed-in/people/$personId/account' });
  const account = useAccount(personId);
  if (isProblem(account.error) && account.error.status === 403)
    return (
      <NotYours title={text('people.list.notYours')} why={text('people.administrators.only')} />
    );
  if (isProblem(account.error) && [400, 404].includes(account.error.status))
    return <NotYours title={text('colleague.missing')} why={text('people.account.missing')} />;
  return (
    <Page title={account.data?.displayName ?? text('people.account.title')} titleHidden>
      <Awaited
        query={account}
        failure={text('people.account.failed')}
        skeleton={<RowsSkeleton rows={6} />}
      >
        {(known) => <Person account={known} />}
      </Awaited>
    </Page>
  );
}

function Person({ account }: { readonly account: Account }) {
  const text = useText();
  const { personId, displayName, status } = account;
  return (
    <>
      <section className={styles.head} aria-label={displayName}>
        <PersonStone name={displayName} personId={personId} size="large" />
        <div>
          {/* The page's heading is there for who does not see the stone beside it. */}
          <p className={styles.name} aria-hidden="true">
            {displayName}
          </p>
          <p className={styles.soft}>{stateText(text, account)}</p>
        </div>
      </section>
      <nav className={styles.links} aria-label={text('people.account.links')}>
        <Link to="/people" className={styles.onward}>
          <Text id="people.account.all" />
        </Link>
        <Link to="/audit" search={{ person: personId }} className={styles.onward}>
          <Text id="people.account.audit" />
        </Link>
      </nav>
      <Facts account={account} />
      {status === 'active' && (
        <Section id="permissions" title="people.grants">
          <GrantSwitches person={account} />
        </Section>
      )}
      <AccountSessions account={account} />
      <Employment account={account} />
    </>
  );
}

function Employment({ account }: { readonly account: Account }) {
  const [asked, setAsked] = useState(false);
  const isHere = account.status === 'active';
  return (
    <Section
      id="employment"
      title="people.employment.title"
      lead={isHere ? 'people.employment.here' : 'people.employment.gone'}
    >
      <div className={styles.actions}>
        <Button onClick={() => setAsked(true)}>
          <Text id={isHere ? 'people.leave.open' : 'people.return.open'} />
        </Button>
      </div>
      {asked && <EmploymentDialog account={account} onClose={() => setAsked(false)} />}
    </Section>
  );
}

function stateText(text: Texts, { status, endedOn, lastSignInAt }: Account): string {
  if (status === 'left')
    return endedOn === null
      ? text('people.account.left')
      : text('people.account.leftOn', { day: text.localDay(endedOn) });
  return text(lastSignInAt === null ? 'people.account.neverIn' : 'people.account.active');
}

function Facts({ account }: { readonly account: Account }) {
  const text = useText();
  const { status, identifiers, roles, teams, managers, startedOn } = account;
  const emails = identifiers.filter(({ source }) => source === 'email');
  const others = identifiers.filter(({ source }) => source !== 'email');
  return (
    <dl className={styles.facts}>
      <Fact name="people.account.email">{emails.map((one) => one.externalId)}</Fact>
      <Fact name="people.account.identifiers">
        {others.map(({ source, externalId }) => `${externalId} (${source})`)}
      </Fact>
      {/* Who left is in none of these. */}
      {status === 'active' && (
        <>
          <Fact name="people.account.roles">{roles.map(({ title }) => title)}</Fact>
          <Fact name="people.account.teams">{teams.map(({ name }) => name)}</Fact>
          <Fact name="people.account.managers">
            {managers.map(({ personId, displayName, kind }) => (
              <span key={personId}>
                <Link to="/people/$personId/account" params={{ personId }}>
                  {displayName}
                </Link>
                {kind === 'dotted' && (
                  <>
                    {' '}
                    <Text id="people.account.dotted" />
                  </>
                )}
              </span>
            ))}
          </Fact>
        </>
      )}
      <Fact name="people.account.since">
        {startedOn === null ? [] : [text.localDay(startedOn)]}
      </Fact>
    </dl>
  );
}

/** One under the other, since a name may hold a comma; none is said too. */
function Fact(props: { readonly name: TextKey; readonly children: readonly ReactNode[] }) {
  const { name, children } = props;
  return (
    <div>
      <dt>
        <Text id={name} />
      </dt>
      {children.length === 0 && (
        <dd className={styles.soft}>
          <Text id="people.account.none" />
        </dd>
      )}
      {children.map((child, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never move
        <dd key={place}>{child}</dd>
      ))}
    </div>
  );
}
