/**
 * The engine's only door. Pure functions: the same input gives the same output, bit for bit on one Node version.
 * Rules: ../SPEC.md.
 */
export {
  ASSESSMENT_POLICY_1,
  type AssessedSkill,
  type AssessmentPolicy,
  type CandidateItem,
} from './assessment/assessment-types.ts';
export { type ChooseItemRequest, chooseItem, type ItemChoice } from './assessment/choose-item.ts';
export {
  choosePlacementItem,
  PLACEMENT_POLICY_1,
  type PlacementItemChoice,
  type PlacementItemRequest,
  type PlacementPolicy,
} from './assessment/choose-placement-item.ts';
export {
  chooseSkillQuestion,
  type SkillQuestion,
  type SkillQuestionRequest,
} from './assessment/choose-skill-question.ts';
export type { Exposure } from './assessment/exposure.ts';
export { type LearnNetworkRequest, learnNetwork } from './assessment/learn-network.ts';
export type { MasteryNetwork, SkillResponse } from './assessment/mastery-network.ts';
export { type MasteryPosterior, masteryPosterior } from './assessment/mastery-posterior.ts';
export {
  beginPlacement,
  type Placement,
  type PlacementStop,
  recordPlacementResponse,
  shouldStopPlacement,
} from './assessment/placement.ts';
export { type PlacementBank, preparePlacementBank } from './assessment/placement-bank.ts';
export { placementFrom } from './assessment/placement-from.ts';
export {
  type ShouldStopRequest,
  type StopDecision,
  shouldStop,
} from './assessment/should-stop.ts';
export {
  SKILL_QUESTION_POLICY_1,
  type SkillQuestionPolicy,
} from './assessment/skill-question-policy.ts';
export type { Population } from './calibration/ability-grid.ts';
export type { Answers } from './calibration/answers.ts';
export {
  type CalibratedItem,
  type CalibrationRequest,
  calibrateItems,
} from './calibration/calibrate-items.ts';
export {
  calibrateSkill,
  type SkillCalibration,
  type SkillCalibrationRequest,
} from './calibration/calibrate-skill.ts';
export { CALIBRATION_PRIOR_1, type CalibrationPrior } from './calibration/calibration-prior.ts';
export { fitPopulation } from './calibration/fit-population.ts';
export { predictiveLoss } from './calibration/predictive-loss.ts';
export { EngineError, type EngineErrorCode } from './engine-error.ts';
export {
  type ExplainedEntry,
  type ExplainRequest,
  explainProficiency,
  type ProficiencyExplanation,
} from './explanation/explain-proficiency.ts';
export {
  FEWEST_IN_GROUP,
  type GroupDifference,
  groupDifferences,
} from './item-quality/group-difference.ts';
export { inspectItems } from './item-quality/inspect-items.ts';
export {
  type AbilityGroup,
  type ChosenAnswers,
  type InspectedItem,
  type InspectionRequest,
  ITEM_QUALITY_POLICY_1,
  type ItemFault,
  type ItemInspection,
  type ItemQualityPolicy,
} from './item-quality/item-quality-types.ts';
export { QUANTILE_90 } from './numeric/normal.ts';
export { chooseNow, type NowChoice, type NowRequest } from './planning/choose-now.ts';
export { makePlan } from './planning/make-plan.ts';
export {
  PLANNING_POLICY_1,
  type Plan,
  type PlanEntry,
  type PlannableUnit,
  type PlannedSkill,
  type PlanningPolicy,
  type PlanReason,
  type PlanRequest,
} from './planning/planning-types.ts';
export {
  EVIDENCE_CEILING,
  type EvidenceKind,
  entryCeiling,
  isShown,
  RATING_STANDARD_DEVIATION,
} from './proficiency/evidence-ceiling.ts';
export {
  inferAlongPrerequisites,
  type OwnProficiency,
} from './proficiency/infer-along-prerequisites.ts';
export {
  type ItemParameters,
  predictCorrect,
  probabilityCorrect,
} from './proficiency/item-response.ts';
export {
  type CutPoints,
  LEVELS,
  type Level,
  type LevelOrNone,
  levelCentre,
  levelEdge,
  priorDifficulty,
  priorItemParameters,
  probabilityAtLeast,
} from './proficiency/levels.ts';
export type { Assistance, Observation } from './proficiency/observation.ts';
export {
  fadeProficiency,
  initialProficiency,
  type Proficiency,
} from './proficiency/proficiency.ts';
export {
  type AssistanceEffect,
  PROFICIENCY_MODEL_1,
  PROFICIENCY_MODELS,
  type ProficiencyModel,
  proficiencyModel,
} from './proficiency/proficiency-model.ts';
export {
  appendEntry,
  currentProficiency,
  type LedgerEntry,
  type LedgerState,
  type LedgerStep,
  replayEntries,
} from './proficiency/replay-entries.ts';
export {
  currentShowing,
  knownLevel,
  type LevelShowing,
  type Showing,
  type ShownSkill,
} from './proficiency/showing.ts';
export {
  appendToSkill,
  replaySkill,
  type SkillEntry,
  type SkillState,
  type SkillStep,
} from './proficiency/skill-ledger.ts';
export type { SkillPrerequisite } from './proficiency/skill-prerequisite.ts';
export { type Certainty, type Standing, standing } from './proficiency/standing.ts';
export { updateProficiency } from './proficiency/update-proficiency.ts';
export { seededRandom } from './random.ts';
export {
  correctRating,
  estimateRaters,
  type Rater,
  type RaterEstimates,
  type RaterRatings,
} from './rater-bias/estimate-raters.ts';
export { RATER_POLICY_1, type RaterPolicy } from './rater-bias/rater-policy.ts';
export { adjustWeights, draftOf, type TracingDraft } from './tracing/adjust-weights.ts';
export { fitTracingModel } from './tracing/fit-tracing-model.ts';
export { beginTrace, copyTrace, type LearnerTrace } from './tracing/learner-trace.ts';
export type { ResponseHistory, TracedItem } from './tracing/response-history.ts';
export type { TracingReason } from './tracing/trace-features.ts';
export {
  explainPrediction,
  findMovingResponses,
  type MovingResponse,
  predictResponse,
  type TracedResponse,
  type TracingContribution,
  traceResponse,
} from './tracing/trace-learner.ts';
export type { TracingModel } from './tracing/tracing-model.ts';
