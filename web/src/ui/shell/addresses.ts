/** Addresses that more than one feature links to. */
export const skillsPath = '/skills';
export const progressPath = '/progress';
export const skillPath = '/skills/$skillId';
export const rolesPath = '/roles';
export const rolePath = '/roles/$roleId';
export const teamPath = '/team/$teamId';
export const coveragePath = '/coverage';
export const peoplePath = '/people';
export const personPath = '/people/$personId';
export const contestsPath = '/contests';
export const askedPath = '/asked';
/** Within the page of a skill: what moved its estimate most. */
export const whyHash = 'why';
export const importsPath = '/imports';
export const attributesPath = '/attributes';
export const importPath = '/imports/$importId';
export const releasesPath = '/releases';
export const releasePath = '/releases/$releaseId';
export const reviewPath = '/review';
export const faultyItemsPath = '/author/items';
export const unitItemsPath = '/author/units/$unitId';
export const unitPreviewPath = '/author/units/$unitId/preview';
export const testOutPath = '/units/$unitId/test-out';
export const moduleTestOutPath = '/modules/$moduleId/test-out';
export const pathTestOutPath = '/path/test-out';
/** The skill check is the learning feature's. */
export const checkPath: string = '/check';
