import { useText } from '../../i18n/text.tsx';
import { Button } from '../button/button.tsx';
import { IconAlertTriangle, IconRefresh } from '../icons.tsx';
import styles from './state.module.css';

type ErrorStateProps = {
  /** What did not work, named: 'Your plan could not be loaded'. */
  readonly title: string;
  /** What is safe; by default that nothing of theirs is lost. */
  readonly safe?: string;
  /** What they can do besides trying again. */
  readonly todo?: string;
  readonly onRetry?: () => void;
  readonly retrying?: boolean;
  /** Number of the request, for whoever helps them. */
  readonly reference?: string;
};

/** Says what is safe and what to do. */
export function ErrorState(props: ErrorStateProps) {
  const text = useText();
  const { title, safe = text('error.safe'), todo, onRetry, retrying, reference } = props;
  return (
    <section className={styles.error} role="alert">
      <IconAlertTriangle size={24} stroke={1.75} aria-hidden="true" />
      <div>
        <h2 className={styles.errorTitle}>{title}</h2>
        <p>{safe}</p>
        {todo && <p>{todo}</p>}
        {onRetry && (
          <div className={styles.action}>
            <Button
              onClick={onRetry}
              busy={retrying ?? false}
              icon={<IconRefresh size={20} stroke={1.75} aria-hidden="true" />}
            >
              {text(retrying ? 'error.retrying' : 'error.retry')}
            </Button>
          </div>
        )}
        {reference && <p className={styles.reference}>{text('error.reference', { reference })}</p>}
      </div>
    </section>
  );
}
