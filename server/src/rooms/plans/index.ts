export { chooseToday, type NowEntry, type TodayFromPlan } from './choose-today.ts';
export { handlers } from './handlers.ts';
export { minutesFromNothing, type WayFromNothing } from './minutes-from-nothing.ts';
export type { CurrentPlan, PlanCause } from './plans.db.ts';
export {
  type PlanNames,
  presentReason,
  readNames,
  readPlan,
  type WireReason,
} from './read-plan.ts';
export { completionsOf, recordCompletion } from './record-completion.ts';
export { removeUnit, restoreUnit } from './remove-unit.ts';
export type { Replanned } from './replan.ts';
export {
  freshPlan,
  PLAN_UNCHANGED,
  type PlanChange,
  replanIfMatters,
} from './replan-if-matters.ts';
export { routes } from './routes.ts';
export { planChangeSchema, planReasonSchema } from './schemas.ts';
