// What came of it: results, points, and what is attached.
import { checkDuration, checkExtensions, checkLanguageMap, iriAt } from './check-parts.ts';
import { isMediaType, isSha2 } from './formats.ts';
import {
  below,
  booleanAt,
  type Check,
  checkObject,
  kindOf,
  report,
  textThat,
} from './problem-list.ts';

const checkNumber: Check = (value, place) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    report(place, '2.4.5.1', `Expected a number, found ${kindOf(value)}.`);
  }
};

const checkScaled: Check = (value, place) => {
  checkNumber(value, place);
  if (typeof value === 'number' && (value < -1 || value > 1)) {
    report(place, '2.4.5.1', 'A scaled value lies between -1 and 1, both included.');
  }
};

/** scaled in [-1, 1]; min < max; raw in [min, max]. Source: Data 2.4.5.1. */
const checkScore: Check = (value, place) => {
  const score = checkObject(value, place, {
    section: '2.4.5.1',
    properties: { scaled: checkScaled, raw: checkNumber, min: checkNumber, max: checkNumber },
  });
  if (score === null) return;
  const { raw, min, max } = score;
  if (typeof min === 'number' && typeof max === 'number' && min >= max) {
    report(below(place, 'min'), '2.4.5.1', '"min" has to be less than "max".');
  }
  if (typeof raw !== 'number') return;
  if (typeof min === 'number' && raw < min) {
    report(below(place, 'raw'), '2.4.5.1', '"raw" is less than "min".');
  }
  if (typeof max === 'number' && raw > max) {
    report(below(place, 'raw'), '2.4.5.1', '"raw" is more than "max".');
  }
};

export const checkResult: Check = (value, place) => {
  checkObject(value, place, {
    section: '2.4.5',
    properties: {
      score: checkScore,
      success: booleanAt('2.4.5'),
      completion: booleanAt('2.4.5'),
      response: textThat('2.4.5', 'a text'),
      duration: checkDuration,
      extensions: checkExtensions,
    },
  });
};

const checkLength: Check = (value, place) => {
  if (!Number.isSafeInteger(value) || Number(value) < 0) {
    report(place, '2.4.11', 'Expected a whole number of octets, zero or more.');
  }
};

/** The head of an attachment; whether its data came along is the resource's question. */
export const checkAttachment: Check = (value, place) => {
  checkObject(value, place, {
    section: '2.4.11',
    required: ['usageType', 'display', 'contentType', 'length', 'sha2'],
    properties: {
      usageType: iriAt('2.4.11'),
      display: checkLanguageMap,
      description: checkLanguageMap,
      contentType: textThat('2.4.11', 'an internet media type', isMediaType),
      length: checkLength,
      sha2: textThat('2.4.11', 'a SHA-2 sum in hexadecimal digits', isSha2),
      fileUrl: iriAt('2.4.11'),
    },
  });
};
