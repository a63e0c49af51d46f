import type { RoleEffect as Effect } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { IconEye } from '../../../ui/icons.tsx';
import styles from './role-page.module.css';

type RoleEffectProps = {
  readonly effect: Effect | undefined;
  /** The draft has gone on since. */
  readonly isBehind: boolean;
  readonly failed: boolean;
  readonly onRetry: () => void;
};

/** What the draft means as a whole: whose plans change, and what somebody new would have to learn. */
export function RoleEffect({ effect, isBehind, failed, onRetry }: RoleEffectProps) {
  const text = useText();
  return (
    <section className={styles.whole} aria-labelledby="role-effect-title" aria-busy={isBehind}>
      <h3 id="role-effect-title">
        <Text id="skills.roles.effect" />
      </h3>
      {failed && (
        <div role="alert">
          <p>
            <Text id="skills.roles.effect.failed" />
          </p>
          <Button onClick={onRetry}>
            <Text id="error.retry" />
          </Button>
        </div>
      )}
      {isBehind && !failed && (
        <p className={styles.soft}>
          <Text id="skills.roles.effect.waiting" />
        </p>
      )}
      {effect && !failed && (
        <>
          <p className={styles.number}>
            <Text id="skills.roles.effect.holders" values={{ count: effect.holders }} />
          </p>
          <p>
            <Text id="skills.roles.effect.holders.why" values={{ count: effect.holders }} />
          </p>
          <p className={styles.number}>
            <Text id="skills.roles.effect.minutes" values={{ minutes: effect.minutes.draft }} />
          </p>
          <p>
            <Text
              id="skills.roles.effect.minutes.today"
              values={{
                minutes: effect.minutes.today,
                same: effect.minutes.today === effect.minutes.draft ? 'yes' : 'no',
              }}
            />
          </p>
          {effect.masked && effect.holders > 0 && (
            <p>
              <Text id="skills.roles.effect.masked" />
            </p>
          )}
          {!effect.masked && (
            <p className={styles.seen}>
              <IconEye size={18} stroke={1.75} aria-hidden="true" />
              <Text id="skills.roles.effect.seen" />
            </p>
          )}
        </>
      )}
      <p className="visually-hidden" role="status">
        {effect && !isBehind && !failed && text('skills.roles.effect.ready')}
      </p>
    </section>
  );
}
