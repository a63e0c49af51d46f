/** Rows of the interchange format for tests: a module, a unit and a question, in English and German. */
export const sampleRows = {
  modules: [
    { module_id: 'acme/git', source: 'acme', title: 'Git', summary: null, language: 'en' },
    {
      module_id: 'acme-de/git',
      source: 'acme-de',
      title: 'Git (de)',
      summary: null,
      language: 'de',
    },
  ],
  units: [
    unitRow('acme/git.undo', 'acme', 'en', 'Undo a commit'),
    unitRow('acme-de/git.undo', 'acme-de', 'de', 'Rückgängig machen'),
  ],
  bodies: [
    { unit_id: 'acme/git.undo', format: 'markdown', body: '# Undo\n\nWith care.\n' },
    { unit_id: 'acme-de/git.undo', format: 'markdown', body: '# Rückgängig\n\nMit Bedacht.\n' },
  ],
  questions: [
    questionRow('acme/git.undo.q1', 'acme', 'en', ['restore', 'push']),
    questionRow('acme-de/git.undo.q1', 'acme-de', 'de', ['zurückholen', 'senden']),
  ],
};

export const sampleMapping = {
  source: 'acme',
  units: { 'acme/git.undo': [{ skill: 'git', level: 2 }] },
  questions: { 'acme/git.undo.q1': { skill: 'git', level: 2 } },
};

function unitRow(unitId: string, source: string, language: string, title: string) {
  return {
    unit_id: unitId,
    source,
    module_id: `${source}/git`,
    position: 1,
    kind: 'lesson',
    title,
    summary: null,
    language,
    duration_minutes: 4,
    duration_origin: 'source',
    has_body: true,
    licence: 'CC-BY-4.0',
  };
}

function questionRow(
  questionId: string,
  source: string,
  language: string,
  options: readonly string[],
) {
  return {
    question_id: questionId,
    source,
    unit_id: `${source}/git.undo`,
    type: 'single',
    stem: 'What brings a file back?',
    language,
    options: options.map((text, index) => ({ text, correct: index === 0 })),
    licence: 'CC-BY-4.0',
  };
}
