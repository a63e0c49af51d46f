import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, reply } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import type { UnitPreview } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { levels } from '../../../ui/skill/standing.ts';
import { levelName } from '../../../ui/skill/words.ts';
import { FormFault } from '../../../ui/state/form-fault.tsx';
import { SaveState } from '../../../ui/state/save-state.tsx';
import styles from './unit-preview.module.css';

type Segment = UnitPreview['segments'][number];
type About = Segment['about'];

const NONE = '';

/** What each part is about, so that it folds for whoever has attained that; said here, kept at once. */
export function PartsAbout({ preview }: { readonly preview: UnitPreview }) {
  const text = useText();
  const { unit } = preview.page;
  const save = useSaveAbout(unit.unitId);
  const change = (segment: Segment, skillId: string, level: number | null): void => {
    const others = segment.about.filter((link) => link.skillId !== skillId);
    save.mutate({
      segmentId: segment.segmentId,
      skills: level === null ? others : [...others, { skillId, level }],
    });
  };
  return (
    <section className={styles.parts} aria-labelledby="parts-about">
      <div className={styles.partsHead}>
        <h2 id="parts-about">
          <Text id="author.parts" />
        </h2>
        {!save.isIdle && (
          <SaveState state={save.isPending ? 'saving' : save.isError ? 'failed' : 'saved'} />
        )}
      </div>
      <p className={styles.soft}>
        <Text id={unit.teaches.length > 0 ? 'author.parts.lead' : 'author.parts.noSkill'} />
      </p>
      <FormFault isSystem>{save.isError && text('author.parts.failed')}</FormFault>
      <ul>
        {preview.segments.map((segment) => (
          <li key={segment.segmentId} className={styles.part}>
            <span className={styles.name} lang={unit.locale}>
              {segment.title}
            </span>
            <span className={styles.words}>
              {text('author.parts.words', { count: segment.words })}
            </span>
            {unit.teaches.map(({ skill }) => (
              <NativeSelect
                key={skill.skillId}
                size="md"
                aria-label={text('author.parts.level', {
                  skill: skill.name,
                  title: segment.title,
                })}
                value={levelOf(segment.about, skill.skillId)}
                data={[
                  { value: NONE, label: text('author.parts.any') },
                  ...levels.map((level) => ({
                    value: `${level}`,
                    // With one skill, as nearly always, its name says nothing in a narrow list.
                    label:
                      unit.teaches.length === 1
                        ? levelName(text, level)
                        : text('author.skill', {
                            skill: skill.name,
                            level: levelName(text, level),
                          }),
                  })),
                ]}
                onChange={({ currentTarget: { value } }) =>
                  change(segment, skill.skillId, value === NONE ? null : Number(value))
                }
              />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function levelOf(about: About, skillId: string): string {
  return `${about.find((link) => link.skillId === skillId)?.level ?? NONE}`;
}

type Change = { readonly segmentId: string; readonly skills: About };

/** Shown at once, in every preview of the unit; what is refused goes back to what it was. */
function useSaveAbout(unitId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ segmentId, skills }: Change) =>
      await reply(
        api.PUT('/api/units/{unitId}/segments/{segmentId}/skills', {
          params: { path: { unitId, segmentId } },
          body: { skills },
        }),
      ),
    onSettled: async () =>
      await queries.invalidateQueries({
        queryKey: keys.unitPreview(unitId),
        refetchType: 'active',
      }),
  });
}
