import { expect, test } from 'vitest';
import { dataUses } from './data-use.ts';

test('says of each thing who sees it, as the permission rules have it', () => {
  expect(Object.fromEntries(dataUses().map((use) => [use.code, use.seenBy]))).toEqual({
    responses: ['self'],
    estimates: ['self'],
    ranges: ['self', 'trustedManager'],
    ratings: ['self'],
    shownSkills: ['self', 'manager', 'trustedManager', 'learningLead', 'administrator', 'everyone'],
    plan: ['self'],
    preferences: ['self'],
    profile: ['self', 'administrator'],
    readTraces: ['self'],
  });
});
