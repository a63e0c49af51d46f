import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { faultyItemsQuery } from '../../api/faulty-items.ts';
import { isProblem } from '../../api/problem.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { Text, useText } from '../../i18n/text.tsx';
import { unitItemsPath } from '../../ui/shell/addresses.ts';
import { NotYours } from '../../ui/shell/not-yours.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { RowsSkeleton } from '../../ui/state/skeletons.tsx';
import { UnitItem } from './unit-item.tsx';
import styles from './unit-items.module.css';

/** The questions that responses say something is wrong with, wherever they stand. */
export function FaultyItemsPage() {
  const text = useText();
  const { locale } = useLanguage();
  const faulty = useQuery(faultyItemsQuery(locale));
  if (isProblem(faulty.error) && faulty.error.status === 403)
    return <NotYours title={text('author.notYours')} why={text('author.notYours.why')} />;
  return (
    <Page title={text('author.faulty')} lead={text('author.faulty.lead')}>
      <Awaited query={faulty} failure={text('author.failed')} skeleton={<RowsSkeleton rows={5} />}>
        {({ items }) =>
          items.length > 0 ? (
            <ul className={styles.items}>
              {items.map(({ unit, ...item }) => (
                <UnitItem
                  key={item.itemId}
                  item={item}
                  place={
                    unit && (
                      <Link to={unitItemsPath} params={{ unitId: unit.unitId }}>
                        {unit.title}
                      </Link>
                    )
                  }
                />
              ))}
            </ul>
          ) : (
            <EmptyState
              title={text('author.faulty.none')}
              why={<Text id="author.faulty.none.why" />}
            />
          )
        }
      </Awaited>
    </Page>
  );
}
