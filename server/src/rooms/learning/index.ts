export {
  CALIBRATE,
  calibrateDueSkills,
  calibrationJobs,
  lastCalibrationRun,
} from './calibration-jobs.ts';
export type { CalibrationRun } from './calibration-runs.db.ts';
export { completeAttempt, keepPlace } from './complete-attempt.ts';
export { type ItemUse, usesOfItems } from './item-use.ts';
export { type NextInCheck, presentNext } from './present-next.ts';
export { readUnitPage } from './read-unit-page.ts';
export { type GivenResponse, respond } from './respond.ts';
export { routes } from './routes.ts';
export type {
  AttemptEnding,
  CheckState,
  NextPresentation,
  Presentation,
  Reply,
  StartedAttempt,
  Today,
  TodayEntry,
  UnitPage,
} from './schemas.ts';
export { readCheck, readOpenCheck, startCheck, startPlacement, stopCheck } from './skill-check.ts';
export { startAttempt } from './start-attempt.ts';
export { readTestOut, startTestOut } from './test-out.ts';
export { composeToday } from './today.ts';
export { FIT_TRACING, tracingJobs } from './tracing-jobs.ts';
