import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { isProblem } from '../../api/problem.ts';
import { unitItemsQuery } from '../../api/unit-items.ts';
import type { UnitItems } from '../../api/wire.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { Text, useText } from '../../i18n/text.tsx';
import { unitPreviewPath } from '../../ui/shell/addresses.ts';
import { NotYours } from '../../ui/shell/not-yours.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { RowsSkeleton } from '../../ui/state/skeletons.tsx';
import { worstFirst } from './item-order.ts';
import { levelOrNone } from './team-words.ts';
import { UnitItem } from './unit-item.tsx';
import styles from './unit-items.module.css';

/** The questions of a unit, and what responses say about each. */
export function UnitItemsPage() {
  const text = useText();
  const { unitId } = useParams({ from: '/shell/signed-in/author/units/$unitId' });
  const { locale } = useLanguage();
  const items = useQuery(unitItemsQuery(unitId, locale));
  if (isProblem(items.error) && [400, 403, 404].includes(items.error.status))
    return <NotYours title={text('author.notYours')} why={text('author.notYours.why')} />;
  return (
    <Page
      title={items.data?.unit.title ?? text('author.title')}
      kicker={items.data?.unit.moduleTitle}
      lead={items.data?.unit.summary}
      actions={
        <>
          <Link to={unitPreviewPath} params={{ unitId }} className={styles.read}>
            <Text id="author.preview.place" />
          </Link>
          <Link to="/units/$unitId" params={{ unitId }} className={styles.read}>
            <Text id="author.read" />
          </Link>
        </>
      }
    >
      <Awaited query={items} failure={text('author.failed')} skeleton={<RowsSkeleton rows={5} />}>
        {(known) => <Known known={known} />}
      </Awaited>
    </Page>
  );
}

function Known({ known }: { readonly known: UnitItems }) {
  const text = useText();
  const { unit, teaches, items } = known;
  const ordered = worstFirst(items);
  return (
    <>
      <p className={styles.facts}>
        <span>
          <Text id="author.minutes" values={{ count: unit.durationMinutes }} />
        </span>
        <span>
          <Text id="author.version" values={{ version: unit.version }} />
        </span>
        {teaches.length > 0 ? (
          teaches.map(({ skill, level }) => (
            <span key={skill.skillId}>
              {text('author.skill', { skill: skill.name, level: levelOrNone(text, level) })}
            </span>
          ))
        ) : (
          <span>
            <Text id="author.noSkill" />
          </span>
        )}
      </p>
      <section className={styles.part} aria-labelledby="unit-items">
        <h2 id="unit-items">
          <Text id="author.items" values={{ count: items.length }} />
        </h2>
        {items.length > 0 ? (
          <>
            <p className={styles.soft}>
              <Text id="author.items.lead" />
            </p>
            <ul className={styles.items}>
              {ordered.map((item) => (
                <UnitItem key={item.itemId} item={item} />
              ))}
            </ul>
          </>
        ) : (
          <EmptyState title={text('author.none')} why={text('author.none.why')} />
        )}
      </section>
    </>
  );
}
