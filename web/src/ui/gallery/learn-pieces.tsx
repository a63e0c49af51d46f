import { useState } from 'react';
import { Button, IconButton } from '../button/button.tsx';
import { IconX } from '../icons.tsx';
import { type MinuteChoice, MinutesPicker } from '../plan/minutes-picker.tsx';
import { ReasonNote } from '../plan/reason-note.tsx';
import { WeekList } from '../plan/week-list.tsx';
import { ProgressTrail } from '../question/progress-trail.tsx';
import { Question } from '../question/question.tsx';
import { QuestionKey } from '../question/question-key.tsx';
import type { QuestionFeedback } from '../question/question-types.ts';
import { Reading } from '../reading/reading.tsx';
import { EvidenceList } from '../skill/evidence-list.tsx';
import { Moved } from '../skill/moved.tsx';
import { TeamMatrix } from '../team/team-matrix.tsx';
import { TeamRidge } from '../team/team-ridge.tsx';
import {
  evidence,
  matrixPeople,
  matrixSkills,
  question,
  teamSkills,
  unitText,
  weeks,
} from './fixtures-learn.ts';

export function ReadingPiece() {
  return <Reading markdown={unitText} resolveImage={(src) => src} />;
}

export function QuestionPiece() {
  const [feedback, setFeedback] = useState<QuestionFeedback | null>(null);
  const reasons: QuestionFeedback['options'] = question.feedback.options;
  return (
    <>
      <ProgressTrail responded={3} most={15} />
      <Question
        stem={question.stem}
        kind="single"
        options={question.options}
        feedback={feedback}
        onSubmit={({ chosen, notLearnt }) =>
          setFeedback({
            ...question.feedback,
            outcome: notLearnt ? 'not-learnt' : chosen[0] === 'a' ? 'right' : 'wrong',
          })
        }
        onContinue={() => setFeedback(null)}
      />
      <Question
        stem="Which of these change history that others may already have?"
        kind="multiple"
        chosenBefore={['p', 'r']}
        options={[
          { id: 'p', text: '`git push --force`' },
          { id: 'q', text: '`git revert`' },
          { id: 'r', text: '`git merge`' },
          { id: 's', text: '`git rebase` on a pushed branch' },
        ]}
        feedback={{
          outcome: 'partly',
          options: {
            p: { correct: true, reason: 'It replaces what is on the server.' },
            q: { correct: false, reason: 'It adds a commit that undoes another.' },
            r: { correct: false, reason: 'It adds a commit; what was there stays.' },
            s: { correct: true, reason: 'It writes the commits anew, under other ids.' },
          },
          explanation: 'Ask yourself: does it **add**, or does it **replace**?',
        }}
        onSubmit={() => undefined}
        onContinue={() => undefined}
      />
      <QuestionKey
        stem={question.stem}
        options={question.options.map(({ id, text }) => ({
          optionId: id,
          text,
          correct: id === 'a',
          explanation: reasons[id]?.reason ?? null,
        }))}
      />
    </>
  );
}

export function MovedPiece() {
  const [round, setRound] = useState(0);
  return (
    <>
      <Moved
        key={`a${round}`}
        name="Version control with Git"
        before={{ low: 0.8, middle: 1.7, high: 2.9 }}
        after={{ low: 1.6, middle: 2.2, high: 2.8 }}
        target={3}
      />
      <Moved
        key={`b${round}`}
        name="Working in the shell"
        before={{ low: 1.9, middle: 2.5, high: 3.2 }}
        after={{ low: 2.1, middle: 2.5, high: 2.9 }}
      />
      <Button onClick={() => setRound(round + 1)}>Again</Button>
    </>
  );
}

export function PlanPiece() {
  const [minutes, setMinutes] = useState<MinuteChoice>(15);
  return (
    <>
      <MinutesPicker value={minutes} onChange={setMinutes} />
      <WeekList
        weeks={weeks}
        renderLink={(entry, children) => <a href={`#unit-${entry.id}`}>{children}</a>}
        renderActions={(entry) =>
          entry.state === 'ahead' && (
            <IconButton
              label={`Take ‘${entry.title}’ off the plan`}
              icon={<IconX size={20} stroke={1.75} aria-hidden="true" />}
            />
          )
        }
      />
      <ReasonNote>
        Your role asks for Independent in code review by 15 January. You are probably at Guided.
      </ReasonNote>
    </>
  );
}

export function EvidencePiece() {
  return (
    <EvidenceList
      entries={evidence}
      renderActions={(entry) => (entry.state ? null : <Button look="quiet">Contest</Button>)}
    />
  );
}

export function TeamPiece() {
  return (
    <>
      <TeamRidge skills={teamSkills} />
      <TeamMatrix label="Skills of the team" skills={matrixSkills} people={matrixPeople} />
    </>
  );
}
