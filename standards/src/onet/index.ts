// O*NET, the United States' database of occupations, as its publisher ships it.
export type { RoleNames } from './build-rows.ts';
export { type OnetTable, onetVersionOf, recogniseOnetTable } from './tables.ts';
export { O_NET_SOC_2019, type OnetResult, OnetTranslation } from './translate-onet.ts';
