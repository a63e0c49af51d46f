import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, me, reply } from '../../api/client.ts';
import { openCheckQuery } from '../../api/my-check.ts';
import { isProblem } from '../../api/problem.ts';
import type { CheckState, PersonSkillDetail } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text } from '../../i18n/text.tsx';
import { Button, LinkButton } from '../../ui/button/button.tsx';
import { checkPath } from '../../ui/shell/addresses.ts';
import styles from './skill-page.module.css';

/** Below this a placement has nothing left to find out; logits. */
const EXACT = 0.3;

/** A check of this one skill, for those who want to know exactly; nothing to offer to whom that is known. */
export function PlaceHere({ skill }: { readonly skill: PersonSkillDetail }) {
  const place = usePlace(skill.skill.skillId);
  if (skill.estimate.standardDeviation < EXACT) return null;
  const isOther = isProblem(place.error, 'learning/other-check-open');
  return (
    <div>
      <div className={styles.target}>
        <p>
          <Text id="skills.place.words" />
        </p>
        <Button look="quiet" busy={place.isPending} onClick={() => place.mutate()}>
          <Text id="skills.place.start" />
        </Button>
      </div>
      <div role="alert">
        {place.isError && (
          <p className={styles.fault}>
            <Text id={faultOf(place.error)} />{' '}
            {isOther && (
              <LinkButton look="quiet" to={checkPath}>
                <Text id="assessment.testOut.toOther" />
              </LinkButton>
            )}
          </p>
        )}
      </div>
    </div>
  );
}

function faultOf(error: unknown): TextKey {
  if (isProblem(error, 'learning/other-check-open')) return 'skills.place.otherOpen';
  return isProblem(error, 'learning/no-items') ? 'skills.place.noItems' : 'skills.place.failed';
}

function usePlace(skillId: string) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (): Promise<CheckState> =>
      await reply(
        api.POST('/api/people/{personId}/skill-checks', {
          params: { path: me },
          body: { skillId },
        }),
      ),
    onSuccess: async (state) => {
      queries.setQueryData(openCheckQuery.queryKey, state);
      const ended = state.check?.presentation ? undefined : state.check?.skillCheckId;
      await navigate({ to: '/check', search: ended === undefined ? {} : { result: ended } });
    },
  });
}
