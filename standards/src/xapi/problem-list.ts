// What is wrong with a statement, gathered while walking it. The walk never throws and never
// recurses into free data, so its cost is bounded by the grammar of the standard.

/** One thing that breaks the standard: where (JSON pointer), what, and the section that says so. */
export type StatementProblem = {
  readonly pointer: string;
  readonly detail: string;
  readonly section: string;
};

/** Version of the data model: 1.0 is xAPI 1.0.3, 2.0 is IEEE 9274.1.1. */
export type DataModel = '1.0' | '2.0';

/** A place in the statement under check, and where its problems go. */
export type Place = {
  readonly pointer: string;
  readonly model: DataModel;
  readonly problems: StatementProblem[];
};

export type JsonObject = Readonly<Record<string, unknown>>;

/** More than this many say nothing new, and a hostile statement could hold a million. */
const MOST_PROBLEMS = 50;

export function report(place: Place, section: string, detail: string): void {
  if (place.problems.length < MOST_PROBLEMS) {
    place.problems.push({ pointer: place.pointer, detail, section });
  }
}

/** The place of a property or element below; the key is escaped as RFC 6901 §3 says. */
export function below(place: Place, key: string | number): Place {
  const step = String(key).replaceAll('~', '~0').replaceAll('/', '~1');
  return { ...place, pointer: `${place.pointer}/${step}` };
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A check of one value in its place. */
export type Check = (value: unknown, place: Place) => void;

export type ObjectRules = {
  readonly section: string;
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, Check>>;
};

/**
 * Checks that the value is an object with all required and no unknown properties, then each
 * property by its own check.
 * @returns the object, or null when it is none, so that callers can go on with further rules
 */
export function checkObject(value: unknown, place: Place, rules: ObjectRules): JsonObject | null {
  if (!isJsonObject(value)) {
    report(place, rules.section, `Expected an object, found ${kindOf(value)}.`);
    return null;
  }
  for (const name of rules.required ?? []) {
    if (!Object.hasOwn(value, name)) {
      report(below(place, name), rules.section, `"${name}" is required here.`);
    }
  }
  for (const name of Object.keys(value)) {
    const check = Object.hasOwn(rules.properties, name) ? rules.properties[name] : undefined;
    if (check === undefined) {
      report(below(place, name), '2.2', 'The standard knows no property of this name here.');
    } else {
      check(value[name], below(place, name));
    }
  }
  return value;
}

/** Checks each element; an empty list passes. */
export function listOf(check: Check, section: string): Check {
  return (value, place) => {
    if (!Array.isArray(value)) {
      report(place, section, `Expected a list, found ${kindOf(value)}.`);
      return;
    }
    // A list of a million faults costs no more than the faults that are reported.
    for (const [index, element] of value.entries()) {
      if (place.problems.length >= MOST_PROBLEMS) return;
      check(element, below(place, index));
    }
  };
}

/** Checks that the value is a string, and one of the given format when a test is given. */
export function textThat(
  section: string,
  expected: string,
  test?: (text: string) => boolean,
): Check {
  return (value, place) => {
    if (typeof value !== 'string') {
      report(place, section, `Expected ${expected}, found ${kindOf(value)}.`);
    } else if (test !== undefined && !test(value)) {
      report(place, section, `Expected ${expected}.`);
    }
  };
}

export function exactly(expected: string, section: string): Check {
  return textThat(section, `"${expected}", written exactly so`, (text) => text === expected);
}

export function booleanAt(section: string): Check {
  return (value, place) => {
    if (typeof value !== 'boolean') {
      report(place, section, `Expected true or false, found ${kindOf(value)}.`);
    }
  };
}

/** How a JSON value is called in a sentence. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
