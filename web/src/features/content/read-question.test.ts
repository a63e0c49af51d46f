import { describe, expect, it } from 'vitest';
import { readQuestion } from './read-question.ts';

describe('readQuestion', () => {
  it.each([
    ['who knows SQL?', 'SQL'],
    ['Who knows about data protection ?', 'data protection'],
    ['who can help me with the Unix shell', 'Unix shell'],
    ['Who is good at giving feedback?', 'giving feedback'],
    ['whom can I ask about C++?', 'C++'],
    ['Does anyone know .NET?!', '.NET'],
    ['people who know how to use spreadsheets', 'spreadsheets'],
    ['wer kann SQL?', 'SQL'],
    ['Wer kennt sich mit Git aus?', 'Git'],
    ['wer kann mir bei „Code review“ helfen?', 'Code review'],
    ['Wen kann ich zu Datenschutz fragen?', 'Datenschutz'],
    ['Kennt sich jemand mit der Shell aus', 'Shell'],
    ['Wer hat Erfahrung mit Agile delivery?', 'Agile delivery'],
  ])('reads “%s” as asking who knows that', (query, words) => {
    expect(readQuestion(query)).toEqual({ words, asksWhoKnows: true });
  });

  it.each([
    ['sql', 'sql'],
    ['SQL?', 'SQL'],
    ['WHO guidelines', 'WHO guidelines'],
    ['who is Amara Okafor?', 'Amara Okafor'],
    ['can I undo a commit?', 'can I undo a commit'],
    ['help with spreadsheets', 'help with spreadsheets'],
    ['node.js and C#', 'node.js and C#'],
    // Still being typed.
    ['who', 'who'],
    ['who knows', 'who knows'],
    ['wer kann mir helfen?', 'wer kann mir helfen'],
    ['?', ''],
    ['', ''],
  ])('reads “%s” as no such question', (query, words) => {
    expect(readQuestion(query)).toEqual({ words, asksWhoKnows: false });
  });
});
