/** Addresses that more than one feature links to. */
export const skillsPath = '/skills';
export const skillPath = '/skills/$skillId';
export const teamPath = '/team/$teamId';
/** The skill check is the learning feature's. */
export const checkPath: string = '/check';
