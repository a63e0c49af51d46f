/** The rooms in order: a later one may call an earlier one; an earlier one reaches a later one only by event. */
export const ROOM_ORDER = [
  'people',
  'skills',
  'content',
  'records',
  'evidence',
  'assessment',
  'plans',
  'learning',
  'insight',
  'integrations',
] as const;
