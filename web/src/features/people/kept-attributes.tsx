import { Text, useText } from '../../i18n/text.tsx';
import { AttributeList } from '../../ui/person/attribute-list.tsx';
import { ErrorState } from '../../ui/state/error-state.tsx';
import { RowsSkeleton } from '../../ui/state/skeletons.tsx';
import { seenBySomebody } from './data-uses.tsx';
import { useAttributes } from './use-profile.ts';
import styles from './you/you.module.css';

/** What else is kept about oneself, why, since when, from where and for whom; and where to turn when it is wrong. */
export function KeptAttributes() {
  const text = useText();
  const { data, isError, isFetching, refetch } = useAttributes();
  if (isError) {
    return (
      <ErrorState
        title={text('people.attributes.failed')}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  }
  if (!data) return <RowsSkeleton rows={2} />;
  if (data.length === 0) {
    return (
      <p className={styles.soft}>
        <Text id="people.attributes.none" />
      </p>
    );
  }
  return (
    <>
      <AttributeList attributes={data} seenOf={({ seenBy }) => seenBySomebody(text, seenBy)} />
      <p className={styles.soft}>
        <Text id="people.attributes.wrong" />
      </p>
    </>
  );
}
