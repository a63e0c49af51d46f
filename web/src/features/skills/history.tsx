import type { PersonSkillDetail } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { PictureOrTable } from '../../ui/chart/picture-or-table.tsx';
import type { Level, Standing } from '../../ui/skill/standing.ts';
import { asLevel } from '../../ui/skill/standing.ts';
import { standingWords } from '../../ui/skill/words.ts';
import { TableFrame } from '../../ui/table/table-frame.tsx';
import { entryTitle } from './entry-words.ts';
import styles from './history.module.css';
import { HistoryChart } from './history-chart.tsx';
import { standingOf, standingOfSkill } from './standing-of.ts';

export type HistoryPoint = {
  readonly key: string;
  readonly at: string;
  readonly standing: Standing;
  /** The evidence that brought it here; null for today. */
  readonly title: string | null;
};

/** How the estimate moved with each piece of evidence: a picture, and the table behind it. */
export function History({ skill }: { readonly skill: PersonSkillDetail }) {
  const text = useText();
  const points = historyOf(text, skill);
  if (points.length < 3) return null;
  const target: Level | null = asLevel(skill.target?.level);
  return (
    <section aria-labelledby="history-title">
      <PictureOrTable
        heading={
          <h2 id="history-title">
            <Text id="skills.history" />
          </h2>
        }
        picture={
          <HistoryChart
            points={points}
            target={target}
            label={text('skills.history.label', {
              first: standingWords(text, points[0]?.standing ?? null),
              last: standingWords(text, points.at(-1)?.standing ?? null),
              count: skill.evidence.length,
            })}
          />
        }
        table={
          <TableFrame label={text('skills.history')} maxHeight="28rem">
            <thead>
              <tr>
                <th scope="col">
                  <Text id="skills.history.day" />
                </th>
                <th scope="col">
                  <Text id="skills.history.what" />
                </th>
                <th scope="col">
                  <Text id="skills.history.after" />
                </th>
              </tr>
            </thead>
            <tbody>
              {points.toReversed().map((point) => (
                <tr key={point.key}>
                  <th scope="row" className={styles.day}>
                    {text.day(point.at)}
                  </th>
                  <td>{point.title ?? <Text id="skills.history.today" />}</td>
                  <td>{standingWords(text, point.standing)}</td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
        }
      />
    </section>
  );
}

/** One point after each piece of evidence that counts, and today's, which time has widened. */
function historyOf(text: ReturnType<typeof useText>, skill: PersonSkillDetail): HistoryPoint[] {
  const { cutPoints } = skill.skill;
  const points = skill.evidence
    .filter(({ voided }) => !voided)
    .toSorted((a, b) => a.observedAt.localeCompare(b.observedAt))
    .map((entry) => ({
      key: entry.entryId,
      at: entry.observedAt,
      standing: standingOf(entry.after, cutPoints),
      title: entryTitle(text, entry),
    }));
  const today = standingOfSkill(skill);
  if (!today) return points;
  return [...points, { key: 'today', at: new Date().toISOString(), standing: today, title: null }];
}
