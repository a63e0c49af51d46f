import { FormattedDate } from 'react-intl';
import { useSession } from '../../../api/session.ts';
import type { Account } from '../../../api/wire.ts';
import type { TextKey } from '../../../i18n/locales.ts';
import { Text } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { FormFault } from '../../../ui/state/form-fault.tsx';
import { Section } from '../you/section.tsx';
import { useSignOutEverywhere } from './account-query.ts';
import styles from './administration.module.css';

type Session = Account['sessions'][number];
const wayTexts = {
  password: 'people.account.way.password',
  link: 'people.account.way.link',
  demo: 'people.account.way.demo',
} as const satisfies Readonly<Record<Session['beganBy'], TextKey>>;

/** When they signed in last, where they are signed in now, and a way to end that. */
export function AccountSessions({ account }: { readonly account: Account }) {
  const { personId, sessions, lastSignInAt } = account;
  const { data: session } = useSession();
  const out = useSignOutEverywhere(personId);
  const isOneself = session?.person?.personId === personId;
  return (
    <Section id="sessions" title="people.account.sessions">
      <p className={styles.soft} aria-live="polite">
        {lastSignInAt === null ? (
          <Text id="people.account.neverIn" />
        ) : (
          <Text
            id="people.account.lastIn"
            values={{
              when: <FormattedDate value={lastSignInAt} dateStyle="medium" timeStyle="short" />,
              count: sessions.length,
            }}
          />
        )}
      </p>
      {sessions.length > 0 && (
        <>
          <ul className={styles.sessions}>
            {sessions.map(({ beganBy, beganAt, expiresAt }) => (
              <li key={beganAt}>
                <FormattedDate value={beganAt} dateStyle="medium" timeStyle="short" />
                <p className={styles.soft}>
                  <Text
                    id={wayTexts[beganBy]}
                    values={{ day: <FormattedDate value={expiresAt} dateStyle="medium" /> }}
                  />
                </p>
              </li>
            ))}
          </ul>
          <div className={styles.actions}>
            <Button busy={out.isPending} onClick={() => out.mutate()}>
              <Text id={isOneself ? 'people.account.signOutElsewhere' : 'people.account.signOut'} />
            </Button>
          </div>
        </>
      )}
      <FormFault isSystem>{out.isError && <Text id="people.account.signOut.failed" />}</FormFault>
    </Section>
  );
}
