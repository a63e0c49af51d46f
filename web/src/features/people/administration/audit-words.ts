import type { TextKey } from '../../../i18n/locales.ts';
import type { Texts } from '../../../i18n/text.tsx';

const actionTexts = {
  'apiToken.create': 'people.audit.apiToken.create',
  'apiToken.revoke': 'people.audit.apiToken.revoke',
  'attributeKind.change': 'people.audit.attributeKind.change',
  'attributeKind.keep': 'people.audit.attributeKind.keep',
  'attributeKind.remove': 'people.audit.attributeKind.remove',
  'audit.export': 'people.audit.audit.export',
  'coverage.export': 'people.audit.coverage.export',
  'evidence.contest': 'people.audit.evidence.contest',
  'evidence.rate': 'people.audit.evidence.rate',
  'evidence.rate.takeBack': 'people.audit.evidence.rate.takeBack',
  'evidence.ask': 'people.audit.evidence.ask',
  'evidence.ask.withdraw': 'people.audit.evidence.ask.withdraw',
  'evidence.ask.decline': 'people.audit.evidence.ask.decline',
  'evidence.import': 'people.audit.evidence.import',
  'goal.end': 'people.audit.goal.end',
  'goal.set': 'people.audit.goal.set',
  'grant.give': 'people.audit.grant.give',
  'grant.take': 'people.audit.grant.take',
  'import.apply': 'people.audit.import.apply',
  'import.create': 'people.audit.import.create',
  'import.discard': 'people.audit.import.discard',
  'job.retry': 'people.audit.job.retry',
  'manager.import': 'people.audit.manager.import',
  'mapping.accept': 'people.audit.mapping.accept',
  'mapping.refuse': 'people.audit.mapping.refuse',
  'mapping.undo': 'people.audit.mapping.undo',
  'oneTimeLink.create': 'people.audit.oneTimeLink.create',
  'password.change': 'people.audit.password.change',
  'person.create': 'people.audit.person.create',
  'person.import': 'people.audit.person.import',
  'person.leave': 'people.audit.person.leave',
  'person.return': 'people.audit.person.return',
  'role.change': 'people.audit.role.change',
  'role.create': 'people.audit.role.create',
  'role.describe': 'people.audit.role.describe',
  'role.setTargets': 'people.audit.role.setTargets',
  'segment.map': 'people.audit.segment.map',
  'session.end': 'people.audit.session.end',
  'session.refuse': 'people.audit.session.refuse',
  'session.start': 'people.audit.session.start',
  'target.set': 'people.audit.target.set',
} as const satisfies Readonly<Record<string, TextKey>>;

/** A deed in words; one that has none yet by its name. */
export function actionText(text: Texts, action: string): string {
  return isNamed(action) ? text(actionTexts[action]) : action;
}

function isNamed(action: string): action is keyof typeof actionTexts {
  return Object.hasOwn(actionTexts, action);
}
