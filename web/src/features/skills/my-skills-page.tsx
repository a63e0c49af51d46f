import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useMySkills } from '../../api/my-skills.ts';
import { isProblem } from '../../api/problem.ts';
import type { PersonSkill } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button, LinkButton } from '../../ui/button/button.tsx';
import { checkPath, progressPath } from '../../ui/shell/addresses.ts';
import { Page } from '../../ui/shell/page.tsx';
import { countTargets } from '../../ui/skill/count-targets.ts';
import { asLevel } from '../../ui/skill/standing.ts';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { ErrorState } from '../../ui/state/error-state.tsx';
import { MapSkeleton, RowsSkeleton } from '../../ui/state/skeletons.tsx';
import { chooseSkills } from './choose-skills.ts';
import styles from './my-skills.module.css';
import { MySkillsMap } from './my-skills-map.tsx';
import { SkillList } from './skill-list.tsx';
import { SkillsFilter } from './skills-filter.tsx';
import type { SkillsSearch } from './skills-search.ts';
import { standingOfSkill } from './standing-of.ts';

/** Where one stands in each skill: the map, and each skill in words. */
export function MySkillsPage() {
  const text = useText();
  const { data, error, isFetching, refetch } = useMySkills();
  if (error && !data) {
    return (
      <Page title={text('skills.title')}>
        <ErrorState
          title={text('skills.failed')}
          safe={text('skills.failed.safe')}
          onRetry={() => void refetch()}
          retrying={isFetching}
          {...(isProblem(error) && error.reference ? { reference: error.reference } : {})}
        />
      </Page>
    );
  }
  if (!data) {
    return (
      <Page title={text('skills.title')} width="wide">
        <MapSkeleton />
        <RowsSkeleton rows={6} />
      </Page>
    );
  }
  return (
    <Page
      title={text('skills.title')}
      width="wide"
      lead={<Summary skills={data.skills} />}
      actions={
        <>
          <LinkButton to={progressPath}>
            <Text id="progress.title" />
          </LinkButton>
          <LinkButton to={checkPath}>
            <Text id="skills.check" />
          </LinkButton>
        </>
      }
    >
      <Skills skills={data.skills} />
    </Page>
  );
}

function Summary({ skills }: { readonly skills: readonly PersonSkill[] }) {
  const counts = countTargets(
    skills.map((skill) => ({
      standing: standingOfSkill(skill),
      target: asLevel(skill.target?.level),
    })),
  );
  if (counts.all === 0) return <Text id="skills.summary.none" />;
  return <Text id="skills.summary" values={counts} />;
}

/** Up to here one sees them all at a glance: nothing to search or to order. */
const fewSkills = 8;

function Skills({ skills }: { readonly skills: readonly PersonSkill[] }) {
  const text = useText();
  const navigate = useNavigate();
  const search: SkillsSearch = useSearch({ from: '/shell/signed-in/skills' });
  const change = (next: SkillsSearch) =>
    void navigate({ to: '/skills', search: next, replace: true, resetScroll: false });
  const { query: _query, ...withoutQuery } = search;
  const shown = useDeferredValue(chooseSkills(skills, search));
  const nothingKnown = skills.every(
    ({ evidenceCount, inferred }) => evidenceCount === 0 && !inferred,
  );
  return (
    <>
      {nothingKnown && <NothingKnown />}
      <SkillsFilter
        search={search}
        found={shown.length}
        many={chooseSkills(skills, search.show ? { show: search.show } : {}).length > fewSkills}
        onChange={change}
      />
      {shown.length > 0 ? (
        <>
          <MySkillsMap
            skills={shown}
            all={skills}
            view={search.view ?? 'picture'}
            onView={(view) => {
              const { view: _before, ...rest } = search;
              change(view === 'table' ? { ...rest, view } : rest);
            }}
          />
          {search.view !== 'table' && <SkillList skills={shown} grouped={!search.order} />}
        </>
      ) : search.query ? (
        <EmptyState
          title={text('skills.none.found')}
          why={text('skills.none.found.why', { query: search.query })}
          action={
            <Button onClick={() => change(withoutQuery)}>
              <Text id="skills.none.found.action" />
            </Button>
          }
        />
      ) : (
        <EmptyState
          title={text('skills.none.target')}
          why={text('skills.none.target.why')}
          action={
            <div className={styles.choices}>
              <LinkButton to="/you" hash="aim" look="main">
                <Text id="skills.none.target.action" />
              </LinkButton>
              <Button onClick={() => change({ ...search, show: 'all' })}>
                <Text id="skills.none.target.all" />
              </Button>
            </div>
          }
        />
      )}
    </>
  );
}

function NothingKnown() {
  return (
    <section className={styles.offer}>
      <div>
        <h2>
          <Text id="skills.unknown.title" />
        </h2>
        <p>
          <Text id="skills.unknown.why" />
        </p>
      </div>
      <LinkButton to={checkPath} look="main">
        <Text id="skills.unknown.action" />
      </LinkButton>
    </section>
  );
}
