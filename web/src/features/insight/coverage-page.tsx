import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { api, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { isProblem } from '../../api/problem.ts';
import type { Coverage } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { IconChevronRight, IconDownload } from '../../ui/icons.tsx';
import { reviewPath, skillPath } from '../../ui/shell/addresses.ts';
import { NotYours } from '../../ui/shell/not-yours.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { RowsSkeleton } from '../../ui/state/skeletons.tsx';
import { type Gap, gapsOf, skillsFor } from './choose-coverage.ts';
import styles from './coverage.module.css';
import { CoverageFilter } from './coverage-filter.tsx';
import type { CoverageSearch } from './coverage-search.ts';
import { CoverageTable } from './coverage-table.tsx';
import { levelOrNone } from './team-words.ts';

/** What content and questions there are for each level of each skill, and where somebody needs more. */
export function CoveragePage() {
  const text = useText();
  const coverage = useQuery({
    queryKey: keys.coverage,
    queryFn: async (): Promise<Coverage> => await reply(api.GET('/api/coverage')),
  });
  if (isProblem(coverage.error) && coverage.error.status === 403)
    return <NotYours title={text('coverage.notYours')} why={text('coverage.notYours.why')} />;
  return (
    <Page
      title={text('coverage.title')}
      width="wide"
      lead={<Text id="coverage.lead" />}
      actions={
        <a className={styles.download} href="/api/coverage.csv" download="coverage.csv">
          <IconDownload size={20} stroke={1.75} aria-hidden="true" />
          <Text id="coverage.download" />
        </a>
      }
    >
      <Awaited
        query={coverage}
        failure={text('coverage.failed')}
        skeleton={<RowsSkeleton rows={8} />}
      >
        {(known) => <Known coverage={known} />}
      </Awaited>
    </Page>
  );
}

function Known({ coverage }: { readonly coverage: Coverage }) {
  const text = useText();
  const search = useSearch({ from: '/shell/signed-in/coverage' });
  const navigate = useNavigate({ from: '/coverage' });
  const skills = skillsFor(coverage, search);
  const change = (next: CoverageSearch) => void navigate({ search: next, replace: true });
  return (
    <>
      <First gaps={gapsOf(coverage)} />
      <section className={styles.part} aria-labelledby="coverage-all">
        <h2 id="coverage-all">
          <Text id="coverage.all" />
        </h2>
        <CoverageFilter coverage={coverage} search={search} onChange={change} />
        <p className={styles.count} aria-live="polite">
          <Text
            id="coverage.count"
            values={{ count: skills.length, all: coverage.skills.length }}
          />
        </p>
        {skills.length > 0 ? (
          <CoverageTable coverage={coverage} search={search} skills={skills} />
        ) : (
          <EmptyState title={text('coverage.none')} why={text('coverage.none.why')} />
        )}
      </section>
    </>
  );
}

const MOST_FIRST = 6;

/** What is worth doing first: gaps on the way of most people. */
function First({ gaps }: { readonly gaps: readonly Gap[] }) {
  const text = useText();
  if (gaps.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="coverage-first">
      <h2 id="coverage-first">
        <Text id="coverage.first" />
      </h2>
      <ul className={styles.first}>
        {gaps.slice(0, MOST_FIRST).map(({ skill, level }) => (
          <li key={`${skill.skillId} ${level.level}`}>
            <Link to={skillPath} params={{ skillId: skill.skillId }} className={styles.name}>
              {skill.name}
            </Link>
            <p>
              <Text
                id={level.noUnit ? 'coverage.gap.units' : 'coverage.gap.items'}
                values={{ level: levelOrNone(text, level.level) }}
              />
            </p>
            <p className={styles.soft}>
              <Text id="coverage.people" values={{ count: level.people }} />
            </p>
          </li>
        ))}
      </ul>
      <Link to={reviewPath} className={styles.onward}>
        <Text id="coverage.toReview" />
        <IconChevronRight size={18} stroke={1.75} aria-hidden="true" />
      </Link>
    </section>
  );
}
