import type { PlanWeek } from '../plan/week-list.tsx';
import type { QuestionFeedback, QuestionOption } from '../question/question-types.ts';
import type { EvidenceEntry } from '../skill/evidence-list.tsx';
import type { MatrixPerson } from '../team/team-matrix.tsx';
import type { TeamSkill } from '../team/team-ridge.tsx';

export const unitText = `A branch in Git is a **movable name for a commit**. Making one copies nothing: Git writes a file of 41 bytes. That is why a branch costs less than a comment, and why you can make one for every idea[^cost].

## Make a branch, work, come back

\`git switch -c\` makes a branch and stands you on it in one step. Your files do not change until you commit.

\`\`\`bash
git switch -c shorter-checkout      # a new branch, from where you are
git commit -am "Ask for the address once"
git switch main                     # back; the work waits on its branch
git log --oneline --graph --all --decorate --since="2 weeks ago" --author="Mira Castellan" -- src/checkout
\`\`\`

> [!TIP]
> Name a branch after what changes for people, not after the ticket. \`shorter-checkout\` still says something in a year.

### When two branches meet

| What happened | What Git does | What you do |
|---|---|---|
| Only your branch moved | moves \`main\` forward (fast-forward) | nothing |
| Both moved, different lines | makes a merge commit | read it once |
| Both moved, the same lines | stops and shows both versions | choose, then \`git add\` |

> [!IMPORTANT]
> A conflict is not an error. Nothing is lost: both versions are in the file, between the marks.

1. Open the file that Git names.
2. Keep what is right, from one side or both.
3. Run the tests, then \`git add\` and \`git commit\`.

- [x] I can make a branch
- [ ] I have solved a conflict once

Press <kbd>Ctrl</kbd> + <kbd>R</kbd> to find an old command. Connect with \`ssh <your-name>@<hostname>\`, where <hostname> is your server.

> Merging early and often is a kindness to the person you will be on Friday.

![Two branches part and meet again](/gallery-branches.svg "Two branches part after commit B and meet again in E.")

הפקודה הזאת מציגה את כל הענפים במאגר.

---

### Words

See [the chapter on branching](https://git-scm.com/book/en/v2/Git-Branching-Branches-in-a-Nutshell) if you want the whole story.

[^cost]: Forty characters of the commit's id and a line end.
`;

export const question = {
  stem: 'You are on `main` and run the command below. Where do your uncommitted changes go?\n\n```bash\ngit switch -c shorter-checkout\n```',
  options: [
    { id: 'a', text: 'They stay in your files, and can be committed on the new branch.' },
    { id: 'b', text: 'They are committed to `main` first.' },
    { id: 'c', text: 'They are lost, unless you ran `git stash` before.' },
    { id: 'd', text: 'Git refuses to switch as long as there are changes.' },
  ] satisfies QuestionOption[],
  feedback: {
    outcome: 'wrong',
    options: {
      a: {
        correct: true,
        reason: 'A new branch begins at the same commit, so nothing in your files has to change.',
      },
      b: { correct: false, reason: 'Git commits only when you tell it to.' },
      c: {
        correct: false,
        reason:
          'Git never throws uncommitted work away in a switch. If a switch would overwrite it, it stops and says so.',
      },
      d: {
        correct: false,
        reason:
          'It refuses only if the other branch has a different version of a file you changed.',
      },
    },
    explanation:
      'You probably thought of switching to a branch that **already exists** and differs. Read *When two branches meet* again, two minutes.',
  } satisfies QuestionFeedback,
};

export const weeks: readonly PlanWeek[] = [
  {
    startsOn: '2026-11-23',
    budgetMinutes: 60,
    entries: [
      {
        id: '1',
        title: 'What a commit really holds',
        skillName: 'Version control with Git',
        minutes: 6,
        reason: '',
        state: 'done',
      },
      {
        id: '2',
        title: 'Branches cost nothing',
        skillName: 'Version control with Git',
        minutes: 8,
        reason:
          'It closes most of your gap to Independent for each minute, and code review builds on it.',
        state: 'next',
      },
      {
        id: '3',
        title: 'Reading a change before you judge it',
        skillName: 'Code review',
        minutes: 12,
        reason: 'Your role asks for Independent by 15 January; you are probably at Guided.',
        state: 'ahead',
      },
      {
        id: '4',
        title: 'Inputs you did not expect',
        skillName: 'Secure development',
        minutes: 15,
        reason: 'Two responses last week pointed at input checks.',
        state: 'ahead',
      },
    ],
  },
  {
    startsOn: '2026-11-30',
    budgetMinutes: 60,
    entries: [
      {
        id: '5',
        title: 'Solve a conflict without fear',
        skillName: 'Version control with Git',
        minutes: 15,
        reason: 'It comes after ‘Branches cost nothing’.',
        state: 'ahead',
      },
      {
        id: '6',
        title: 'Tests that tell you what broke',
        skillName: 'Automated testing',
        minutes: 30,
        reason:
          'You set Advanced as your own goal; little is known yet, so a short check comes first.',
        state: 'ahead',
      },
    ],
  },
];

export const evidence: readonly EvidenceEntry[] = [
  {
    id: '1',
    kind: 'response',
    title: 'Where do uncommitted changes go when you switch?',
    observedAt: '2026-11-23T09:12:00Z',
    effect: 'lowered',
    weight: 0.35,
  },
  {
    id: '2',
    kind: 'response',
    title: 'Which command shows who changed a line last?',
    observedAt: '2026-11-21T15:40:00Z',
    effect: 'raised',
    weight: 0.5,
  },
  {
    id: '3',
    kind: 'manager-rating',
    title: 'Jonas Okafor: Independent',
    observedAt: '2026-10-30T10:00:00Z',
    effect: 'raised',
    weight: 0.8,
    state: 'contested',
  },
  {
    id: '4',
    kind: 'self-rating',
    title: 'Guided',
    observedAt: '2026-09-28T08:05:00Z',
    effect: 'confirmed',
    weight: 0.15,
  },
];

export const teamSkills: readonly TeamSkill[] = [
  {
    skill: 'git',
    name: 'Version control with Git',
    target: 3,
    range: {
      low: 0.9,
      quarter: 1.9,
      middle: 2.4,
      threeQuarters: 3.1,
      high: 4,
      people: 7,
      reachedLeast: 4,
      reachedMost: 6,
    },
  },
  {
    skill: 'secure-development',
    name: 'Secure development',
    target: 4,
    range: {
      low: 0.4,
      quarter: 1.2,
      middle: 1.8,
      threeQuarters: 2.5,
      high: 3.3,
      people: 7,
      reachedLeast: 0,
      reachedMost: 1,
    },
  },
  {
    skill: 'sql',
    name: 'Queries with SQL',
    target: 3,
    range: {
      low: 2.1,
      quarter: 2.6,
      middle: 3.1,
      threeQuarters: 3.5,
      high: 4.2,
      people: 7,
      reachedLeast: 7,
      reachedMost: 7,
    },
  },
  {
    skill: 'incident-response',
    name: 'Störungsmanagement im Bereitschaftsdienst',
    target: 3,
    range: null,
  },
  {
    skill: 'plain-language',
    name: 'Plain language',
    target: null,
    range: {
      low: 1,
      quarter: 1.6,
      middle: 2.2,
      threeQuarters: 2.8,
      high: 3.6,
      people: 6,
      reachedLeast: 0,
      reachedMost: 0,
    },
  },
];

export const matrixSkills = [
  { skill: 'git', name: 'Version control with Git' },
  { skill: 'code-review', name: 'Code review' },
  { skill: 'secure-development', name: 'Secure development' },
  { skill: 'sql', name: 'Queries with SQL' },
  { skill: 'incident-response', name: 'Störungsmanagement im Bereitschaftsdienst' },
  { skill: 'plain-language', name: 'Plain language' },
];

const cell = (low: number, middle: number, high: number, target: 1 | 2 | 3 | 4 | 5 | null) => ({
  standing: { low, middle, high },
  target,
});

export const matrixPeople: readonly MatrixPerson[] = [
  {
    person: '1',
    name: 'Mira Castellan',
    cells: {
      git: cell(1.5, 2.2, 2.8, 3),
      'code-review': cell(0.7, 1.6, 2.7, 3),
      'secure-development': cell(1.1, 1.8, 2.3, 4),
      sql: cell(2.7, 3.2, 3.7, 3),
      'incident-response': { standing: null, target: 2 },
      'plain-language': cell(2.2, 2.6, 2.9, null),
    },
  },
  {
    person: '2',
    name: 'Teodora Brandt-Vukašinović',
    cells: {
      git: cell(3.1, 3.4, 3.8, 3),
      'code-review': cell(2.4, 3, 3.5, 3),
      'secure-development': cell(2.6, 3.1, 3.6, 4),
      sql: cell(2.2, 2.5, 2.9, 3),
      'incident-response': cell(1.2, 2.1, 3.1, 3),
      'plain-language': cell(1.2, 1.7, 2.4, null),
    },
  },
  { person: '3', name: 'Ifeanyi Adler', cells: null },
  {
    person: '4',
    name: 'Sun-hee Lindqvist',
    cells: {
      git: cell(2.1, 2.5, 2.9, 3),
      'code-review': cell(1.1, 1.6, 2.2, 3),
      'secure-development': cell(0.2, 0.9, 1.8, 3),
      sql: cell(3.2, 3.6, 4.1, 3),
      'incident-response': cell(2.3, 2.7, 2.9, 3),
      'plain-language': cell(3, 3.4, 3.9, null),
    },
  },
];
