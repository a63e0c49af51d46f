/** What the API sends and takes, under readable names; the types are the server's own. */
import type { components, paths } from './schema.gen.ts';

type Schemas = components['schemas'];
/** The type of an array's elements. */
type OneOf<List extends readonly unknown[]> = List[number];
/** What a read replies with, where the schema has no name of its own. */
type ReplyOf<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

/** Without the members that single kinds of problem add. */
export type Problem = Pick<
  Schemas['Problem'],
  'type' | 'title' | 'status' | 'detail' | 'instance' | 'errors'
>;

// people
export type Session = Schemas['Session'];
export type DemoPerson = OneOf<NonNullable<Session['demo']>['people']>;
export type Audit = Schemas['Audit'];
export type AuditEntry = OneOf<Audit['entries']>;
export type Health = Schemas['Health'];
export type SkillColleagues = Schemas['SkillColleagues'];
export type Colleague = Schemas['Colleague'];
export type FoundPeople = Schemas['FoundPeople'];
export type PeopleList = Schemas['PeopleList'];
export type ListedPerson = OneOf<PeopleList['people']>;
export type Account = Schemas['Account'];
export type Profile = Schemas['Profile'];
export type PreferenceChange = Schemas['PreferenceChange'];
export type Format = OneOf<NonNullable<PreferenceChange['formats']>>;
export type FirstRunStep = NonNullable<PreferenceChange['firstRunStep']>;
export type DataUse = OneOf<ReplyOf<'/api/people/{personId}/data-use'>['uses']>;
export type Seer = OneOf<DataUse['seenBy']>;
export type KeptAttribute = OneOf<ReplyOf<'/api/people/{personId}/attributes'>['attributes']>;
export type AttributeKind = OneOf<ReplyOf<'/api/attribute-kinds'>['kinds']>;
export type FoundValues = ReplyOf<'/api/attribute-kinds/{key}/people'>;
export type ReadTraces = ReplyOf<'/api/people/{personId}/read-traces'>;

// skills
export type Role = OneOf<Schemas['Roles']['roles']>;
export type RoleDetail = Schemas['Role'];
export type RoleTarget = Schemas['RoleTarget'];
export type RoleProfiles = Schemas['RoleProfiles'];
export type RoleEffect = Schemas['RoleEffect'];
export type Framework = Schemas['Framework'];
export type Target = Schemas['Target'];
export type TargetSource = OneOf<Target['sources']>;
export type Release = Schemas['Release'];
export type ReleaseChange = Schemas['ReleaseChange'];
export type ReleaseChanges = Schemas['ReleaseChanges'];
export type FieldChange = OneOf<ReleaseChange['fields']>;

// evidence
export type Estimate = Schemas['Estimate'];
export type Moved = Schemas['Moved'];
export type PersonSkill = Schemas['PersonSkill'];
export type PersonSkillDetail = Schemas['PersonSkillDetail'];
export type Evidence = Schemas['LedgerEntry'];
export type Contest = Schemas['Contest'];
export type Explanation = PersonSkillDetail['explanation'];
export type RatingNews = Schemas['RatingNews'];
export type AskedRatings = Schemas['AskedRatings'];
export type ManagerRatings = Schemas['ManagerRatings'];
export type ContestList = ReplyOf<'/api/contests'>;
export type ContestToReview = OneOf<ContestList['contests']>;

// assessment and learning
export type CheckState = Schemas['CheckState'];
export type SkillCheck = NonNullable<CheckState['check']>;
export type Presentation = Schemas['Presentation'];
export type Reply = Schemas['Reply'];
export type ResponseBody = Schemas['Response'];
export type Today = Schemas['Today'];
export type TodayChoice = Schemas['TodayEntry'];
export type TestOutRules = Schemas['TestOut'];
export type UnitPreview = Schemas['UnitPreview'];
export type PreviewReader = OneOf<UnitPreview['readers']>['reader'];
export type UnitPage = Schemas['UnitPage'];
export type UnitAttempt = Schemas['UnitAttempt'];
export type UnitEnd = Schemas['AttemptEnding'];
export type FoundUnits = Schemas['UnitList'];
export type UnitQueue = Schemas['UnitQueue'];
export type ReviewUnit = OneOf<UnitQueue['units']>;
export type ItemQueue = Schemas['ItemQueue'];
export type ReviewItem = OneOf<ItemQueue['items']>;
export type ItemDecision = Schemas['ItemDecision'];

// plans
export type PlanPage = Schemas['Plan'];
export type Plan = NonNullable<PlanPage['plan']>;
export type PlanEntry = Schemas['PlanEntry'];

// insight and start
export type Coverage = Schemas['Coverage'];
export type FaultyItems = Schemas['FaultyItems'];
export type UnitItems = Schemas['UnitItems'];
export type Progress = Schemas['Progress'];
export type TeamOverview = Schemas['TeamOverview'];
export type TeamGoal = OneOf<TeamOverview['goals']>;
export type Goal = OneOf<Schemas['Goals']['goals']>;
export type StartUp = ReplyOf<'/api/start-up'>;

// integrations
export type ImportList = ReplyOf<'/api/imports'>;
export type ImportSummary = OneOf<ImportList['imports']>;
export type Import = Schemas['Import'];
export type ImportKind = Import['kind'];
export type ImportReport = NonNullable<Import['comparison']>;
export type TableColumn = OneOf<ReplyOf<'/api/imports/{importId}/columns'>['columns']>;
export type ImportSettings =
  paths['/api/imports/{importId}/settings']['put']['requestBody']['content']['application/json'];
export type PeopleMapping = Extract<ImportSettings, { kind: 'people' }>['mapping'];
export type PerformanceMapping = Extract<ImportSettings, { kind: 'performance' }>['mapping'];
export type SkillPrediction = Schemas['SkillPrediction'];
