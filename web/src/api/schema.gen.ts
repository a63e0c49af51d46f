// Generated from the server’s OpenAPI document by `npm run generate`; do not edit.
export interface paths {
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and how one can sign in */
        get: operations["readSession"];
        put?: never;
        /** Sign in with an identifier and a password */
        post: operations["signIn"];
        /** Sign out on this device */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a one-time link */
        post: operations["signInWithLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in as a person of the demo organisation */
        post: operations["signInToDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set one’s own password */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/one-time-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a link that signs a person in once */
        post: operations["createOneTimeLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person’s role, teams and preferences */
        get: operations["readProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what one told about oneself; also keeps where the first run is */
        patch: operations["changePreferences"];
        trace?: never;
    };
    "/api/people/{personId}/data-use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is used about a person, and who sees it */
        get: operations["readDataUse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/read-traces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who read this person’s data, when and why */
        get: operations["readReadTraces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/attributes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is kept about a person, as far as one may see it: why, since when, and who sees it */
        get: operations["readAttributes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attribute-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is kept about people: why, who sees it, and of how many */
        get: operations["listAttributeKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attribute-kinds/{key}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Values of one kind that one may see, of people found by their name; each finds a trace of it */
        get: operations["findAttributeValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attribute-kinds/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Stop to keep something about people: its values are deleted, and there is no way back */
        delete: operations["stopKeepingAttribute"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People who are here, or who have left, by name, each with role, team and grants */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People by part of their name, with role and team */
        get: operations["findPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a person a capability in the whole organisation */
        post: operations["giveGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/grants/{grantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a capability from a person */
        delete: operations["takeGrant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a person stands in the organisation and how they sign in; nothing of what they know */
        get: operations["readAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign a person out on all devices */
        delete: operations["signOutEverywhere"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/leaving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a person leaves today */
        post: operations["leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a person who left is here again, where they were */
        post: operations["comeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what to which thing, newest first */
        get: operations["readAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same for a spreadsheet, at most 50,000 entries */
        get: operations["readAuditRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation’s skills with their levels and relations */
        get: operations["listSkills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/skills/{skillId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One skill */
        get: operations["readSkill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation’s roles and what each asks for */
        get: operations["listRoles"];
        put?: never;
        /** Make a role, blank or with the targets of a profile */
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/targets/{skillId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set or take back what one asks of oneself in a skill */
        put: operations["setPersonalTarget"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{teamId}/goals/{skillId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set what a team is to reach in a skill, by a day; a target of every member */
        put: operations["setTeamGoal"];
        post?: never;
        /** Take a goal of a team back */
        delete: operations["endTeamGoal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one’s teams are to reach, the next day first */
        get: operations["listGoals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/role-profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Occupations of O*NET and ESCO and the organisation’s roles, by title */
        get: operations["findRoleProfiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/role-profiles/{roleProfileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An occupation or role with its targets and where each comes from */
        get: operations["readRoleProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles/{roleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A role with its targets, where each comes from, and how many hold it */
        get: operations["readRole"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what a role is called and how it is described */
        patch: operations["describeRole"];
        trace?: never;
    };
    "/api/roles/{roleId}/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what a role asks for, the whole list */
        put: operations["setRoleTargets"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The releases of O*NET and ESCO that came in, and how much each changed */
        get: operations["listReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases/{releaseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A release, or what comparing an import says of it */
        get: operations["readRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases/{releaseId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a release changes, field by field, page by page */
        get: operations["listReleaseChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases/{releaseId}/changes.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that a release changes, for a spreadsheet */
        get: operations["readReleaseTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units without a confirmed skill, each with the skills that its text suggests */
        get: operations["readUnitQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/units/{unitId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm which skills a unit leads to, or that it leads to none */
        post: operations["decideUnitMapping"];
        /** Take back what was decided about a unit; what a mapping file said meanwhile comes with its next import */
        delete: operations["undoUnitMapping"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questions without a confirmed skill, each with its key and the skills that its text suggests */
        get: operations["readItemQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/items/{itemId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm which skill a question shows, alone or with all open ones of its unit, or that it shows none */
        post: operations["decideItemMapping"];
        /** Take back what was decided about a question and, in the same go, about others; what a mapping file said meanwhile comes with its next import */
        delete: operations["undoItemMapping"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/items/{itemId}/versions/{version}/key-doubt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Say that the key of a question is right although responses speak against it */
        delete: operations["settleKeyDoubt"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find units, mapped or not */
        get: operations["searchUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unit-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one can browse by: skills and sources, with the number of their units */
        get: operations["countUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unitId}/segments/{segmentId}/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what a part of a unit is about, so that it folds for whoever has attained that */
        put: operations["mapSegment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assets/{source}/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture of a unit */
        get: operations["readAsset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/skills/{skillId}/self-rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say how one sees a skill of one’s own; what one said before counts no more */
        put: operations["rateSelf"];
        post?: never;
        /** Take that back */
        delete: operations["takeBackSelfRating"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/manager-ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The skills of somebody’s role, with what one said of each as their manager */
        get: operations["listManagerRatings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/manager-ratings/{skillId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say as a manager how one sees a skill of somebody’s role; they are told */
        put: operations["rateMember"];
        post?: never;
        /** Take that back */
        delete: operations["takeBackMemberRating"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/rating-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a colleague how they see a skill of one’s own */
        post: operations["askForRating"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/rating-requests/{ratingRequestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw a question that was not answered yet */
        delete: operations["withdrawRatingRequest"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/rating-news": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What others said about oneself since one last looked, and how many wait for an answer */
        get: operations["readRatingNews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/rating-news/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One has seen what others said */
        post: operations["markRatingsSeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/asked-ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What colleagues ask one, with nothing of what is known of them */
        get: operations["listAskedRatings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/asked-ratings/{ratingRequestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Answer a colleague, or say that one cannot tell */
        put: operations["answerAskedRating"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a person stands in every skill, and how surely */
        get: operations["listPersonSkills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/skills/{skillId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One skill of a person with the evidence behind it */
        get: operations["readPersonSkill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/skills/{skillId}/shown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let colleagues find one by a skill, with the level that one has attained */
        put: operations["showSkill"];
        post?: never;
        /** Take that back */
        delete: operations["hideSkill"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/skills/{skillId}/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who knows a skill and lets colleagues see it */
        get: operations["listColleaguesOfSkill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/evidence/{entryId}/contests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Object to a piece of evidence about oneself */
        post: operations["contestEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/contests/{contestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an objection back */
        delete: operations["withdrawContest"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contested evidence that waits for a decision, the oldest first; without one’s own */
        get: operations["listContests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contestId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree with a contest, or do not */
        post: operations["decideContest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan by weeks, with the reason for each unit and for what is left out */
        get: operations["readPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/plan/removals/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take a unit out of the plan until it is put back */
        put: operations["removeUnitFromPlan"];
        post?: never;
        /** Put a unit back that was taken out of the plan */
        delete: operations["restoreUnitToPlan"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/skill-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a skill check, or go on with the open one */
        post: operations["startSkillCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/skills/{skillId}/prediction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many questions of a skill one would probably get right, and why */
        get: operations["predictSkill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/skill-checks/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open skill check, if there is one */
        get: operations["readOpenSkillCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/skill-checks/{skillCheckId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A skill check with what it concludes and why */
        get: operations["readSkillCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/skill-checks/{skillCheckId}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a skill check early; what was responded counts */
        post: operations["stopSkillCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/presentations/{presentationId}/response": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Respond to a presentation; the same again gets the same reply */
        put: operations["respond"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/units/{unitId}/test-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one can show that a unit need not be read, and what follows */
        get: operations["readTestOut"];
        put?: never;
        /** Begin to test out of a unit, or go on with it */
        post: operations["startTestOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/modules/{moduleId}/test-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one can show that the units of a module need not be read, and what follows */
        get: operations["readModuleTestOut"];
        put?: never;
        /** Begin to test out of what one has not done of a module, or go on with it */
        post: operations["startModuleTestOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/plan/test-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one can show that units of one’s path need not be read, and what follows */
        get: operations["readPathTestOut"];
        put?: never;
        /** Begin to test out of what is ahead on one’s path, or go on with it */
        post: operations["startPathTestOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The one thing to do now in the minutes that there are */
        get: operations["readToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/units/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit to read, with where one is in it */
        get: operations["readUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unitId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit as a novice would read it, or somebody who knows half; nothing is kept */
        get: operations["previewUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/units/{unitId}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a unit: its questions, with the responses given so far */
        post: operations["startUnitAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/attempts/{unitAttemptId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Keep where one is in a unit */
        patch: operations["keepPlace"];
        trace?: never;
    };
    "/api/people/{personId}/attempts/{unitAttemptId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a unit: what moved, what became of the plan, what comes next */
        post: operations["completeUnitAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What content and items there are for each level of each skill, and who needs it */
        get: operations["readCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/coverage.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same for a spreadsheet */
        get: operations["readCoverageRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{teamId}/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ranges of a team against its targets */
        get: operations["readTeamSkills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/colleagues/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person as far as they let one see them */
        get: operations["readColleague"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one moved towards one’s targets, week by week */
        get: operations["readProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unitId}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The questions of a unit and how they do so far, of nobody in particular */
        get: operations["readUnitItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/faulty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questions that responses say something is wrong with, and why */
        get: operations["readFaultyItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles/{roleId}/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What targets would mean for the holders of a role, in people and minutes; nothing is kept */
        post: operations["readRoleEffect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest imports */
        get: operations["listImports"];
        put?: never;
        /** Begin an import */
        post: operations["createImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is */
        get: operations["readImport"];
        put?: never;
        post?: never;
        /** Take an import off the list, with its files; what it brought stays */
        delete: operations["discardImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/problems.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was wrong, for a spreadsheet */
        get: operations["readImportProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Bring the next part of a file, of at most 8 MiB */
        put: operations["putImportPart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The columns of a table, and what they probably say */
        get: operations["readImportColumns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say which column of a table is what, and of people whether it names everybody */
        put: operations["setImportMapping"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find out what applying the import would come to */
        post: operations["compareImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply a compared import, in the background */
        post: operations["applyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How this installation is, and what somebody should look at */
        get: operations["readSystemHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{jobId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run a job again that was given up */
        post: operations["retryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether Cairn serves */
        get: operations["readHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/start-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the work is that runs after the start */
        get: operations["readStartUp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        PreferenceChange: {
            minutesAWeek?: number;
            formats?: ("article" | "video" | "audio" | "exercise" | "quiz")[];
            /** @enum {string} */
            locale?: "en" | "de";
            aspirationRoleId?: string | null;
            aspiration?: string;
            /** Format: uuid */
            roleId?: string;
            sharesRanges?: boolean;
            /** @enum {string} */
            firstRunStep?: "welcome" | "role" | "aspiration" | "time" | "formats" | "data" | "check" | "done";
            /** @constant */
            firstRunDone?: true;
            /** @constant */
            dataUseSeen?: true;
        };
        /** @description What a part is about: skills that its unit leads to. */
        SegmentSkills: {
            skills: {
                /** Format: uuid */
                skillId: string;
                level: number;
            }[];
        };
        UnitDecision: {
            /** @constant */
            kind: "accept";
            skills: {
                /** Format: uuid */
                skillId: string;
                level: number;
            }[];
        } | {
            /** @constant */
            kind: "refuse";
            reason?: string;
        };
        ItemDecision: {
            /** @constant */
            kind: "accept";
            skill: {
                /** Format: uuid */
                skillId: string;
                level: number;
            };
            /** @description For all open questions of its unit, or of its topic if it has no unit: as many as were named to who decides, itself included. Left out, for this one only. */
            group?: number;
        } | {
            /** @constant */
            kind: "refuse";
            reason?: string;
        };
        Response: {
            chosen: string[];
            /** @description “I haven’t learnt this yet”; nothing is chosen then. */
            notLearnt?: boolean;
            durationMs?: number;
        };
        /** @description What went wrong (RFC 9457). */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            instance: string;
            errors?: {
                pointer: string;
                detail: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        Session: {
            signedIn: boolean;
            person: {
                /** Format: uuid */
                personId: string;
                displayName: string;
                locale: string;
                isManager: boolean;
                capabilities: ("administrator" | "learningLead")[];
                teams: {
                    /** Format: uuid */
                    teamId: string;
                    name: string;
                    managedByMe: boolean;
                }[];
                firstRunDone: boolean;
            } | null;
            organisation: {
                name: string;
            };
            demo: {
                people: {
                    /** Format: uuid */
                    personId: string;
                    displayName: string;
                    roleTitle: string | null;
                    teamName: string | null;
                    story: string;
                    isManager: boolean;
                }[];
            } | null;
        };
        Profile: {
            /** Format: uuid */
            personId: string;
            displayName: string;
            locale: string;
            timeZone: string;
            role: {
                /** Format: uuid */
                roleId: string;
                title: string;
                summary: string;
            } | null;
            teams: {
                /** Format: uuid */
                teamId: string;
                name: string;
            }[];
            managers: {
                displayName: string;
            }[];
            minutesAWeek: number;
            formats: string[];
            aspirationRoleId: string | null;
            aspiration: string;
            sharesRanges: boolean;
            firstRun: {
                step: string;
                doneAt: string | null;
            };
            hasPassword: boolean;
        };
        PeopleList: {
            /** @description All that fit, not only those of this page. */
            total: number;
            people: {
                /** Format: uuid */
                personId: string;
                displayName: string;
                roleTitle: string | null;
                teamName: string | null;
                /** @description Null of who is here. */
                leftOn: string | null;
                grants: {
                    /** Format: uuid */
                    grantId: string;
                    /** @enum {string} */
                    capability: "administrator" | "learningLead";
                    /** @description Null for the whole organisation. */
                    teamId: string | null;
                }[];
            }[];
            /** @description Null on the last page. */
            next: string | null;
        };
        Account: {
            /** Format: uuid */
            personId: string;
            displayName: string;
            /** @enum {string} */
            status: "active" | "left";
            /** @description Of the latest employment. */
            startedOn: string | null;
            endedOn: string | null;
            identifiers: {
                source: string;
                externalId: string;
            }[];
            roles: {
                /** Format: uuid */
                roleId: string;
                title: string;
            }[];
            teams: {
                /** Format: uuid */
                teamId: string;
                name: string;
            }[];
            managers: {
                /** Format: uuid */
                personId: string;
                displayName: string;
                /** @enum {string} */
                kind: "line" | "dotted";
            }[];
            grants: {
                /** Format: uuid */
                grantId: string;
                /** @enum {string} */
                capability: "administrator" | "learningLead";
                /** @description Null for the whole organisation. */
                teamId: string | null;
            }[];
            /** @description Null as long as they never did. */
            lastSignInAt: string | null;
            /** @description Where they are signed in now, newest first. */
            sessions: {
                /** @enum {string} */
                beganBy: "password" | "link" | "demo";
                /** Format: date-time */
                beganAt: string;
                /** Format: date-time */
                expiresAt: string;
            }[];
        };
        FoundPeople: {
            total: number;
            /** @description The first few by name. */
            people: {
                /** Format: uuid */
                personId: string;
                displayName: string;
                roleTitle: string | null;
                teamName: string | null;
            }[];
        };
        Audit: {
            /** @description All that have been done here. */
            actions: string[];
            entries: {
                /** Format: uuid */
                auditEntryId: string;
                /** Format: date-time */
                recordedAt: string;
                /** @description Null of the system. */
                actorId: string | null;
                actorName: string | null;
                action: string;
                subjectKind: string;
                subjectId: string;
                /** @description Of a person. */
                subjectName: string | null;
                detail: {
                    [key: string]: unknown;
                };
            }[];
            next: string | null;
        };
        Release: {
            /** Format: uuid */
            releaseId: string;
            /** @enum {string} */
            scheme: "onet" | "esco";
            /** @description As the publisher numbers it; null when nothing tells it, then the day names it. */
            version: string | null;
            /**
             * @description compared: what applying would change; applying: not all of it is in yet.
             * @enum {string}
             */
            state: "compared" | "applying" | "applied";
            /**
             * Format: uuid
             * @description The import that brought it.
             */
            importId: string;
            /** @description Null for a command, and for somebody who has left. */
            begunBy: {
                /** Format: uuid */
                personId: string;
                displayName: string;
            } | null;
            /** Format: date-time */
            begunAt: string;
            appliedAt: string | null;
            /** @description The release before it; null for the first. */
            previous: {
                /** @description As the publisher numbers it; null when nothing tells it, then the day names it. */
                version: string | null;
                /** Format: date-time */
                appliedAt: string;
            } | null;
            counts: {
                /** @description Skills, knowledge areas and groups of them. */
                elements: {
                    new: number;
                    changed: number;
                    withdrawn: number;
                    returned: number;
                };
                occupations: {
                    new: number;
                    changed: number;
                    withdrawn: number;
                    returned: number;
                };
                roles: {
                    /** @description Roles whose targets change with it. */
                    changed: number;
                    /** @description Those of them that somebody holds. */
                    held: number;
                };
            };
        };
        ReleaseChange: {
            /** Format: uuid */
            changeId: string;
            /**
             * @description role: a role of the organisation that follows an occupation.
             * @enum {string}
             */
            kind: "element" | "occupation" | "role";
            /**
             * @description withdrawn: no longer in the release; returned: in it again.
             * @enum {string}
             */
            state: "new" | "changed" | "withdrawn" | "returned";
            /** @description The publisher’s id; of a role its role id. */
            externalId: string;
            name: string;
            /** @description Of an element: skill, knowledge or group. */
            domain: string | null;
            /** @description Empty for what is new or withdrawn. */
            fields: ({
                /** @enum {string} */
                field: "name" | "domain" | "description" | "jobZone" | "alternateName" | "broader" | "need" | "levelAnchor";
                /** @description The other skill, or the value on the publisher’s scale. */
                about: {
                    id: string;
                    name: string;
                } | null;
                /** @description Null where it was not there. */
                before: string | null;
                /** @description Null where it is not there any more. */
                after: string | null;
            } | {
                /** @constant */
                field: "rating";
                about: {
                    id: string;
                    name: string;
                };
                before: {
                    /** @description 1 to 5 */
                    importance: number | null;
                    /** @description 0 to 7 */
                    level: number | null;
                    lowPrecision: boolean;
                    notRelevant: boolean;
                    requirement: ("essential" | "optional") | null;
                } | null;
                after: {
                    /** @description 1 to 5 */
                    importance: number | null;
                    /** @description 0 to 7 */
                    level: number | null;
                    lowPrecision: boolean;
                    notRelevant: boolean;
                    requirement: ("essential" | "optional") | null;
                } | null;
            } | {
                /** @constant */
                field: "target";
                /** @description The skill of the framework. */
                about: {
                    id: string;
                    name: string;
                };
                before: {
                    level: number;
                    importance: number;
                } | null;
                after: {
                    level: number;
                    importance: number;
                } | null;
            })[];
            /** @description Skills of the framework that are linked with an element, roles that were made from an occupation, and of a role its occupation; as they were then. */
            linked: {
                id: string;
                name: string;
                match: ("exact" | "close" | "broader" | "narrower") | null;
            }[];
            /** @description Of a role: how many people held it then. */
            holders: number | null;
        };
        ReleaseChanges: {
            total: number;
            changes: components["schemas"]["ReleaseChange"][];
        };
        Skill: {
            /** Format: uuid */
            skillId: string;
            key: string;
            groupKey: string;
            groupName: string;
            name: string;
            summary: string;
            levels: {
                level: number;
                name: string;
                description: string;
            }[];
            /** @description Logits between the five levels, rising. */
            cutPoints: number[];
            position: number;
            prerequisites: {
                /** Format: uuid */
                skillId: string;
                level: number;
                forLevel: number;
            }[];
            related: string[];
            links: {
                /** @enum {string} */
                scheme: "onet" | "esco";
                externalId: string;
                /** @enum {string} */
                match: "exact" | "close" | "broader" | "narrower";
            }[];
        };
        Framework: {
            framework: {
                title: string;
                version: number;
            };
            skills: components["schemas"]["Skill"][];
        };
        Roles: {
            roles: {
                /** Format: uuid */
                roleId: string;
                title: string;
                summary: string;
                /** @description Proposals that nobody confirmed are not among them. */
                targets: {
                    /** Format: uuid */
                    skillId: string;
                    name: string;
                    level: number;
                    importance: number;
                }[];
                /** @description How many wait for somebody to confirm them. */
                proposals: number;
                holders: number;
            }[];
        };
        Target: {
            /** Format: uuid */
            skillId: string;
            level: number;
            importance: number;
            sources: ("role" | "aspiration" | "team" | "self")[];
            byRole: number | null;
            byAspiration: number | null;
            byTeam: number | null;
            bySelf: number | null;
        };
        Goals: {
            goals: {
                teamName: string;
                /** Format: uuid */
                skillId: string;
                skillKey: string;
                skillName: string;
                level: number;
                /**
                 * Format: date
                 * @description A local date.
                 */
                dueOn: string;
                reason: string;
                /** @description Null of somebody who left. */
                setByName: string | null;
            }[];
        };
        RoleTarget: {
            /** Format: uuid */
            skillId: string;
            name: string;
            level: number;
            importance: number;
            /**
             * @description A proposal counts for nobody until it is confirmed.
             * @enum {string}
             */
            origin: "set" | "rating" | "proposal";
            /** @description Where it comes from; kept when somebody confirms or changes it. */
            basis: ({
                /** @constant */
                kind: "rating";
                /** @description The element that was rated. */
                externalId: string;
                /** @description As the publisher rates it, 0 to 7. */
                level: number;
                /** @description As the publisher rates it, 1 to 5. */
                importance: number;
                /** @description What the scale made of it. */
                target: number;
                scaleVersion: number;
            } | {
                /** @constant */
                kind: "proposal";
                /** @description What was proposed. */
                level: number;
                from: {
                    /** Format: uuid */
                    roleProfileId: string;
                    title: string;
                    /** @enum {string} */
                    source: "organisation" | "onet" | "esco";
                    /** @description In [0, 1]. */
                    similarity: number;
                    level: number;
                }[];
            }) | null;
            setAt: string | null;
        };
        Role: {
            /** Format: uuid */
            roleId: string;
            title: string;
            summary: string;
            holders: number;
            /** @description The occupation that it was made from: targets by its ratings follow its releases. */
            madeFrom: {
                /** Format: uuid */
                roleProfileId: string;
                /** @enum {string} */
                source: "organisation" | "onet" | "esco";
                title: string;
                withdrawnIn: {
                    /** Format: uuid */
                    releaseId: string;
                    /** @description As the publisher numbers it; null when nothing tells it, then the day names it. */
                    version: string | null;
                    /** Format: date-time */
                    at: string;
                } | null;
            } | null;
            /** @description Given back with new targets; 0 until there were any. */
            version: number;
            targets: components["schemas"]["RoleTarget"][];
            /** @description What similar profiles propose, for a role without any target; not kept yet. */
            offered: components["schemas"]["RoleTarget"][];
        };
        RoleProfiles: {
            total: number;
            profiles: {
                /** Format: uuid */
                roleProfileId: string;
                /** @enum {string} */
                source: "organisation" | "onet" | "esco";
                externalId: string;
                title: string;
                /** @description The alternate title that fits better. */
                foundBy: string | null;
                roleId: string | null;
                withdrawnIn: {
                    /** Format: uuid */
                    releaseId: string;
                    /** @description As the publisher numbers it; null when nothing tells it, then the day names it. */
                    version: string | null;
                    /** Format: date-time */
                    at: string;
                } | null;
                /** @description Of its own; one without any gets proposals. */
                targets: number;
            }[];
        };
        RoleProfile: {
            /** Format: uuid */
            roleProfileId: string;
            /** @enum {string} */
            source: "organisation" | "onet" | "esco";
            externalId: string;
            title: string;
            description: string;
            alternateTitles: string[];
            roleId: string | null;
            withdrawnIn: {
                /** Format: uuid */
                releaseId: string;
                /** @description As the publisher numbers it; null when nothing tells it, then the day names it. */
                version: string | null;
                /** Format: date-time */
                at: string;
            } | null;
            targets: components["schemas"]["RoleTarget"][];
        };
        UnitList: {
            /** @description All that fit, not only those of this page. */
            total: number;
            units: {
                /** Format: uuid */
                unitId: string;
                title: string;
                summary: string;
                /** @description Empty when the unit stands alone. */
                moduleTitle: string;
                durationMinutes: number;
                /** @description The language of the title: the one asked for, or the nearest. */
                locale: string;
                /** @description Whether it leads to a skill; only such units are planned. */
                mapped: boolean;
                skills: {
                    /** Format: uuid */
                    skillId: string;
                    key: string;
                    name: string;
                }[];
            }[];
        };
        UnitCounts: {
            skills: {
                /** Format: uuid */
                skillId: string;
                key: string;
                name: string;
                count: number;
            }[];
            sources: {
                source: string;
                title: string;
                count: number;
            }[];
            kinds: {
                /** @enum {string} */
                kind: "lesson" | "exercise" | "assessment";
                count: number;
            }[];
        };
        UnitQueue: {
            /** @description All that wait, of those asked for. */
            total: number;
            /** @description Those about which somebody decided already. */
            decided: number;
            /** @description What waits in both queues, of the source if one is asked for. */
            waiting: {
                units: number;
                items: number;
            };
            sources: {
                source: string;
                title: string;
                count: number;
            }[];
            hasMore: boolean;
            units: {
                /**
                 * @description How often first suggestions like this one are right: see the bench.
                 * @enum {string}
                 */
                sureness: "sure" | "likely" | "guess";
                suggestions: {
                    /** Format: uuid */
                    skillId: string;
                    name: string;
                    level: number;
                    why: {
                        /** @description Words that it shares with the skill. */
                        words: string[];
                        /** @description Titles of units and questions alike that have it. */
                        alike: string[];
                        /** @description The unit that the question belongs to leads to it. */
                        unit: boolean;
                    };
                }[];
                version: number;
                locale: string;
                title: string;
                /** @description Empty when the unit stands alone. */
                moduleTitle: string;
                source: string;
                sourceTitle: string;
                /** @description For `after`. */
                place: string;
                /** Format: uuid */
                unitId: string;
                summary: string;
                durationMinutes: number;
                /** @description Its questions. */
                itemCount: number;
                /** @description The beginning of its text, without marks. */
                excerpt: string;
                headings: string[];
            }[];
        };
        ItemQueue: {
            /** @description All that wait, of those asked for. */
            total: number;
            /** @description Those about which somebody decided already. */
            decided: number;
            /** @description What waits in both queues, of the source if one is asked for. */
            waiting: {
                units: number;
                items: number;
            };
            sources: {
                source: string;
                title: string;
                count: number;
            }[];
            hasMore: boolean;
            items: {
                /**
                 * @description How often first suggestions like this one are right: see the bench.
                 * @enum {string}
                 */
                sureness: "sure" | "likely" | "guess";
                suggestions: {
                    /** Format: uuid */
                    skillId: string;
                    name: string;
                    level: number;
                    why: {
                        /** @description Words that it shares with the skill. */
                        words: string[];
                        /** @description Titles of units and questions alike that have it. */
                        alike: string[];
                        /** @description The unit that the question belongs to leads to it. */
                        unit: boolean;
                    };
                }[];
                version: number;
                locale: string;
                /** @description The first line of what it asks. */
                title: string;
                /** @description Empty when the unit stands alone. */
                moduleTitle: string;
                source: string;
                sourceTitle: string;
                /** @description For `after`. */
                place: string;
                /** Format: uuid */
                itemId: string;
                /**
                 * @description `single` and `multiple` can be asked and marked at once; others are never asked.
                 * @enum {string}
                 */
                kind: "single" | "multiple" | "matching" | "open";
                /** @description What it asks, in Markdown. */
                stem: string;
                /** @description In the order of its makers. */
                options: {
                    optionId: string;
                    text: string;
                    correct: boolean;
                    explanation: string | null;
                }[];
                /** @description Of a matching question: each right one beside its left one. */
                pairs: {
                    left: string;
                    right: string;
                }[];
                explanation: string | null;
                /** @description Of an open question. */
                modelResponse: string | null;
                unit: {
                    /** Format: uuid */
                    unitId: string;
                    title: string;
                    locale: string;
                } | null;
                topic: string | null;
                /** @description The open questions of its unit, or of its topic if it has no unit, itself included; null if it is alone. */
                group: {
                    title: string;
                    count: number;
                } | null;
            }[];
        };
        UnitReview: {
            /** @enum {string} */
            kind: "accept" | "refuse";
            reason: string | null;
            /** Format: date-time */
            decidedAt: string;
            /** Format: uuid */
            unitId: string;
            skills: {
                /** Format: uuid */
                skillId: string;
                level: number;
            }[];
        };
        ItemReview: {
            /** @enum {string} */
            kind: "accept" | "refuse";
            reason: string | null;
            /** Format: date-time */
            decidedAt: string;
            /** @description All that it was decided for. */
            itemIds: string[];
            skill: {
                /** Format: uuid */
                skillId: string;
                level: number;
            } | null;
        };
        /** @description A skill, as far as one names it. */
        SkillRef: {
            /** Format: uuid */
            skillId: string;
            key: string;
            name: string;
        };
        /** @description What we know of a person in a skill, and how surely. */
        Estimate: {
            /** @description Logits. */
            mean: number;
            /** @description Logits. */
            standardDeviation: number;
            likelyLevel: number;
            /** @description With highLevel: holds the true level in 80 of 100 cases. */
            lowLevel: number;
            highLevel: number;
            /** @enum {string} */
            certainty: "unknown" | "unsure" | "probable" | "clear";
            /** @description Of being exactly at levels 1 to 5. */
            probabilities?: number[];
        };
        Moved: {
            skill: components["schemas"]["SkillRef"];
            before: components["schemas"]["Estimate"];
            after: components["schemas"]["Estimate"];
        };
        Contest: {
            /** Format: uuid */
            contestId: string;
            /** @enum {string} */
            state: "open" | "withdrawn" | "upheld" | "rejected";
            reason: string;
            /** Format: date-time */
            raisedAt: string;
        };
        PersonSkill: {
            skill: {
                /** Format: uuid */
                skillId: string;
                key: string;
                name: string;
                groupKey: string;
                groupName: string;
                cutPoints: number[];
                summary: string;
            };
            estimate: components["schemas"]["Estimate"];
            attainedLevel: number;
            attainedIsDue: boolean;
            target: {
                level: number;
                importance: number;
                sources: ("role" | "aspiration" | "team" | "self")[];
            } | null;
            /** @description Missing to the target; null while the standing is unknown. */
            gapLevels: number | null;
            probabilityAtTarget: number | null;
            evidenceCount: number;
            inferred: boolean;
            lastObservedAt: string | null;
            prerequisites: {
                /** Format: uuid */
                skillId: string;
                level: number;
                forLevel: number;
            }[];
            /** @description Colleagues may find one by it. */
            shown: boolean;
        };
        LedgerEntry: {
            /** Format: uuid */
            entryId: string;
            /** @enum {string} */
            kind: "response" | "selfRating" | "managerRating" | "peerRating" | "performanceRecord" | "completion" | "credential" | "statement";
            sourceKind: string;
            sourceId: string;
            title: string;
            /** Format: date-time */
            observedAt: string;
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string} */
            outcome?: "correct" | "wrong" | "notLearnt";
            before: {
                mean: number;
                standardDeviation: number;
            };
            after: {
                mean: number;
                standardDeviation: number;
            };
            /** @description Logits; the mean after less the mean before. */
            movedBy: number;
            /** @enum {string} */
            weight: "strong" | "some" | "little";
            /** @description Why a response counts for less; null of what counts in full. */
            lessFor: ("hint" | "retry" | "hurry") | null;
            contest: components["schemas"]["Contest"] | null;
            /** @description It does not count (any more). */
            voided: boolean;
            /** @description Null for what nobody said. */
            rating: {
                /** @description Who said it; null for oneself, and for who is not here any more. */
                rater: {
                    /** Format: uuid */
                    personId: string;
                    displayName: string;
                } | null;
                /** @description As it was said; 0: not yet at the first. */
                level: number;
                /** @description By how many levels whoever rated usually reads too high; taken off. */
                leniencyLevels: number;
            } | null;
        };
        /** @description Why an estimate is what it is. */
        Explanation: {
            /** @description The pieces of evidence that the estimate owes most to, the first most of all. */
            entries: {
                /** Format: uuid */
                entryId: string;
                /** @description The estimate as of now if it were not there. */
                without: {
                    mean: number;
                    standardDeviation: number;
                };
                /** @description Of being at the target then; null without a target. */
                probabilityWithout: number | null;
            }[];
            /** @description Related skills without whose evidence it would be another. */
            skills: {
                skill: components["schemas"]["SkillRef"];
                /** @description The estimate as of now if it were not there. */
                without: {
                    mean: number;
                    standardDeviation: number;
                };
                /** @description Of being at the target then; null without a target. */
                probabilityWithout: number | null;
            }[];
        };
        PersonSkills: {
            skills: components["schemas"]["PersonSkill"][];
        };
        PersonSkillDetail: {
            skill: {
                /** Format: uuid */
                skillId: string;
                key: string;
                name: string;
                groupKey: string;
                groupName: string;
                cutPoints: number[];
                summary: string;
            };
            estimate: components["schemas"]["Estimate"];
            attainedLevel: number;
            attainedIsDue: boolean;
            target: {
                level: number;
                importance: number;
                sources: ("role" | "aspiration" | "team" | "self")[];
            } | null;
            /** @description Missing to the target; null while the standing is unknown. */
            gapLevels: number | null;
            probabilityAtTarget: number | null;
            evidenceCount: number;
            inferred: boolean;
            lastObservedAt: string | null;
            prerequisites: {
                /** Format: uuid */
                skillId: string;
                level: number;
                forLevel: number;
            }[];
            /** @description Colleagues may find one by it. */
            shown: boolean;
            levels: {
                level: number;
                name: string;
                description: string;
            }[];
            evidence: components["schemas"]["LedgerEntry"][];
            explanation: components["schemas"]["Explanation"];
            /** @description What one says oneself. */
            selfRating: {
                level: number;
                /** Format: date-time */
                ratedAt: string;
            } | null;
            /** @description What one asked colleagues about it, the newest first. */
            requests: {
                /** Format: uuid */
                ratingRequestId: string;
                /** @description Null when they are not here any more. */
                rater: string | null;
                /** @enum {string} */
                state: "open" | "answered" | "declined";
                /** Format: date-time */
                askedAt: string;
            }[];
        };
        SkillColleagues: {
            /** @description Who let colleagues see it, the highest level first; thirty at most. */
            people: {
                /** Format: uuid */
                personId: string;
                displayName: string;
                roleTitle: string | null;
                teamName: string | null;
                /** @description The one that they have attained. */
                level: number;
            }[];
        };
        /** @description The skills that the role of somebody asks for, with what one said oneself. */
        ManagerRatings: {
            skills: {
                skill: {
                    /** Format: uuid */
                    skillId: string;
                    key: string;
                    name: string;
                    levels: {
                        level: number;
                        name: string;
                        description: string;
                    }[];
                };
                mine: {
                    /** @description 0: not yet at the first. */
                    level: number;
                    /** Format: date-time */
                    ratedAt: string;
                } | null;
            }[];
        };
        /** @description What colleagues ask, the oldest first. */
        AskedRatings: {
            requests: {
                /** Format: uuid */
                ratingRequestId: string;
                person: {
                    /** Format: uuid */
                    personId: string;
                    displayName: string;
                };
                skill: {
                    /** Format: uuid */
                    skillId: string;
                    key: string;
                    name: string;
                    levels: {
                        level: number;
                        name: string;
                        description: string;
                    }[];
                };
                /** Format: date-time */
                askedAt: string;
            }[];
        };
        /** @description What others said about oneself, and what they ask. */
        RatingNews: {
            told: {
                /** Format: uuid */
                entryId: string;
                /** @enum {string} */
                kind: "selfRating" | "managerRating" | "peerRating";
                skill: components["schemas"]["SkillRef"];
                /** @description Null when they are not here any more. */
                rater: string | null;
                /** @description 0: not yet at the first. */
                level: number;
                /** Format: date-time */
                ratedAt: string;
            }[];
            /** @description How many colleagues wait for an answer. */
            asked: number;
        };
        /** @description Why a unit is in the plan. */
        PlanReason: {
            /** @constant */
            kind: "gap";
            skill: components["schemas"]["SkillRef"];
            fromLevel: number;
            targetLevel: number;
        } | {
            /** @constant */
            kind: "prerequisite";
            skill: components["schemas"]["SkillRef"];
            fromLevel: number;
            neededLevel: number;
            forSkill: components["schemas"]["SkillRef"];
        } | {
            /** @constant */
            kind: "unitPrerequisite";
            forUnit: {
                /** Format: uuid */
                unitId: string;
                title: string;
            };
        };
        PlanChange: {
            changed: boolean;
            /** @description It will be computed anew, but not yet. */
            pending: boolean;
            added: {
                /** Format: uuid */
                unitId: string;
                title: string;
            }[];
            dropped: {
                /** Format: uuid */
                unitId: string;
                title: string;
            }[];
        };
        PlanEntry: {
            /** Format: uuid */
            unitId: string;
            title: string;
            /** @description Empty when the unit stands alone. */
            moduleTitle: string;
            minutes: number;
            skill: components["schemas"]["SkillRef"];
            level: number;
            reason: components["schemas"]["PlanReason"];
            /** @description Expected rise, in levels times the target’s importance. */
            gain: number;
            probabilityKnown: number;
            completedAt: string | null;
        };
        Plan: {
            plan: {
                /** Format: uuid */
                planId: string;
                /** Format: date-time */
                computedAt: string;
                /** @enum {string} */
                cause: "first" | "evidence" | "preference" | "role" | "target" | "removal" | "completion" | "content" | "week";
                /**
                 * Format: date
                 * @description The Monday of week 0.
                 */
                startsOn: string;
                minutesAWeek: number;
                weeks: {
                    week: number;
                    /** Format: date */
                    startsOn: string;
                    minutes: number;
                    entries: components["schemas"]["PlanEntry"][];
                }[];
                skipped: {
                    /** Format: uuid */
                    unitId: string;
                    title: string;
                    minutes: number;
                    skill: components["schemas"]["SkillRef"];
                    probabilityKnown: number;
                }[];
                minutesSaved: number;
                removed: {
                    /** Format: uuid */
                    unitId: string;
                    title: string;
                    /** Format: date-time */
                    removedAt: string;
                }[];
                uncovered: {
                    skill: components["schemas"]["SkillRef"];
                    /** @description The highest wanted level to which no unit leads. */
                    targetLevel: number;
                }[];
            } | null;
        };
        NextPresentation: {
            /** Format: uuid */
            presentationId: string;
            item: {
                /** Format: uuid */
                itemId: string;
                /** @enum {string} */
                kind: "single" | "multiple";
                /** @description Markdown. */
                stem: string;
                locale: string;
                /** @description In the order to show; it is the same on every device. */
                options: {
                    optionId: string;
                    /** @description Markdown. */
                    text: string;
                }[];
                topic: string | null;
            };
            /** @description Null when the item says nothing about a skill. */
            skill: components["schemas"]["SkillRef"] | null;
            position: number;
            why: {
                /** @enum {string} */
                kind: "uncertain" | "target" | "unit";
                skillId: string | null;
            };
            response: null;
        };
        /** @description What follows from a response. */
        Reply: {
            /** Format: uuid */
            presentationId: string;
            /** @enum {string} */
            outcome: "correct" | "wrong" | "notLearnt";
            correctOptionIds: string[];
            /** @description In the order shown. */
            options: {
                optionId: string;
                explanation: string | null;
                correct: boolean;
                chosen: boolean;
            }[];
            explanation: string | null;
            /** @description False of an item on trial: the response moves nothing. */
            counts?: boolean;
            /** @description It was given before anybody can have read the item, and counts for less. */
            hurried?: boolean;
            /** @description The item’s skill first, then related ones. */
            moved: components["schemas"]["Moved"][];
            plan: components["schemas"]["PlanChange"];
            next: {
                /** @constant */
                kind: "presentation";
                presentation: components["schemas"]["NextPresentation"];
            } | {
                /** @constant */
                kind: "checkEnded";
                /** @enum {string} */
                reason: "sure" | "exact" | "maximum" | "noItems" | "littleToLearn" | "stopped";
            } | {
                /** @constant */
                kind: "unitEnd";
            } | {
                /** @constant */
                kind: "none";
            };
        };
        /** @description An item as it is shown; the key comes with the reply. */
        Presentation: {
            /** Format: uuid */
            presentationId: string;
            item: {
                /** Format: uuid */
                itemId: string;
                /** @enum {string} */
                kind: "single" | "multiple";
                /** @description Markdown. */
                stem: string;
                locale: string;
                /** @description In the order to show; it is the same on every device. */
                options: {
                    optionId: string;
                    /** @description Markdown. */
                    text: string;
                }[];
                topic: string | null;
            };
            /** @description Null when the item says nothing about a skill. */
            skill: components["schemas"]["SkillRef"] | null;
            position: number;
            why: {
                /** @enum {string} */
                kind: "uncertain" | "target" | "unit";
                skillId: string | null;
            };
            response: components["schemas"]["Reply"] | null;
        };
        CheckState: {
            check: {
                /** Format: uuid */
                skillCheckId: string;
                /** @enum {string} */
                state: "open" | "finished" | "stopped";
                /** @description Responses so far. */
                askedCount: number;
                maximumItems: number;
                /** Format: date-time */
                startedAt: string;
                endedAt: string | null;
                endReason: ("sure" | "exact" | "maximum" | "noItems" | "littleToLearn" | "stopped") | null;
                /** @description What one wants to test out of; null when it is about nothing. */
                testOut: {
                    /** @enum {string} */
                    scope: "unit" | "module" | "path";
                    moduleTitle: string;
                    units: {
                        /** Format: uuid */
                        unitId: string;
                        title: string;
                        minutes: number;
                        /** @description Null while it is open. */
                        passed: boolean | null;
                        /** @description What it leads to and is not known, as of now. */
                        lacking: {
                            skill: components["schemas"]["SkillRef"];
                            level: number;
                        }[];
                    }[];
                } | null;
                /** @description It finds where one stands in one skill, whatever the target. */
                isPlacement: boolean;
                skills: {
                    skill: components["schemas"]["SkillRef"];
                    /** @description 0: no target. */
                    targetLevel: number;
                    askedCount: number;
                    before: components["schemas"]["Estimate"];
                    /** @description As of now while the check is open. */
                    after: components["schemas"]["Estimate"];
                    /** @description Why: what was responded, in order, and by how many logits it moved. */
                    responses: {
                        /** Format: uuid */
                        entryId: string;
                        title: string;
                        /** @enum {string} */
                        outcome: "correct" | "wrong" | "notLearnt";
                        movedBy: number;
                    }[];
                }[];
                presentation: components["schemas"]["Presentation"] | null;
            } | null;
        };
        /** @description How many questions of each level one would probably get right now, and why. */
        SkillPrediction: {
            /** @description Levels of which there are questions. */
            levels: {
                level: number;
                itemCount: number;
                /** @description In [0, 1]: the share of its questions that would be right. */
                right: number;
            }[];
            /** @description What it is made of, the strongest first; none while no model was fitted. */
            reasons: {
                /** @enum {string} */
                reason: "item" | "abilities" | "skillHistory" | "lastResponses" | "order" | "time" | "amount";
                logits: number;
            }[];
            /** @description The responses that moved it most, the strongest first. */
            moving: {
                /** Format: uuid */
                presentationId: string;
                title: string;
                isRight: boolean;
                /** Format: date-time */
                respondedAt: string;
                /** @description How many lower a question would be expected without it. */
                logits: number;
            }[];
            /** @description Null: by the estimate alone, as no model of responses was fitted yet. */
            model: {
                number: number;
                responseCount: number;
            } | null;
        };
        /** @description How one can show that units need not be read. */
        TestOut: {
            /** @enum {string} */
            scope: "unit" | "module" | "path";
            /** @description Of one unit. */
            title: string;
            moduleTitle: string;
            /** @description Of which one could test out as a whole instead. */
            moduleId: string | null;
            /** @description Saved by whoever passes all of it. */
            minutes: number;
            units: {
                /** Format: uuid */
                unitId: string;
                title: string;
                locale: string;
                minutes: number;
                /** @description Why nobody can test out of it. */
                obstacle: ("unmapped" | "ceiling" | "fewItems" | "nothing") | null;
                again: string | null;
                passedAt: string | null;
            }[];
            skills: {
                skill: components["schemas"]["SkillRef"];
                level: number;
            }[];
            maximumItems: number;
            /** @description How long to wait after a try that did not pass. */
            waitDays: number;
            /** @description Why nobody can test out of any of it; null when one can. */
            obstacle: ("unmapped" | "ceiling" | "fewItems" | "nothing") | null;
            /** @description From when on one may try again; null: now. */
            again: string | null;
            passedAt: string | null;
            /** @description Whether a check is open already. */
            open: ("this" | "other") | null;
        };
        TodayEntry: {
            /** @enum {string} */
            kind: "unit" | "skillCheck" | "continue";
            /** Format: uuid */
            unitId?: string;
            title?: string;
            moduleTitle?: string;
            minutes: number;
            /** @description False: longer than the time there is; to be gone on with later. */
            fits: boolean;
            reason: components["schemas"]["PlanReason"] | {
                /** @constant */
                kind: "firstCheck";
            } | {
                /** @constant */
                kind: "continue";
            };
            skill?: components["schemas"]["SkillRef"];
            segmentTitle?: string;
        };
        Today: {
            minutes: number;
            next: components["schemas"]["TodayEntry"] | null;
            others: components["schemas"]["TodayEntry"][];
            weekMinutes: {
                planned: number;
                done: number;
            };
            empty: ("noTargets" | "noContent" | "allReached") | null;
        };
        UnitPage: {
            unit: {
                /** Format: uuid */
                unitId: string;
                version: number;
                locale: string;
                locales: string[];
                title: string;
                summary: string;
                /** @description What one can do after it. */
                objectives: string[];
                /** @description Empty when the unit stands alone. */
                moduleTitle: string;
                kind: string;
                durationMinutes: number;
                /** @description Without the parts that fold. */
                minutesLeft: number;
                licence: string;
                attribution: string | null;
                sourceUrl: string | null;
                teaches: {
                    skill: components["schemas"]["SkillRef"];
                    level: number;
                }[];
                segments: {
                    /** Format: uuid */
                    segmentId: string;
                    title: string;
                    level: number;
                    markdown: string;
                    words: number;
                    /** @description What the reader has attained of it already, so that it folds; else null. */
                    known: {
                        skill: components["schemas"]["SkillRef"];
                        level: number;
                    }[] | null;
                }[];
                itemCount: number;
                /** @description Pictures of the text stand below this path. */
                assetBase: string;
            };
            attempt: {
                /** Format: uuid */
                unitAttemptId: string;
                /** Format: date-time */
                startedAt: string;
                completedAt: string | null;
                segmentId: string | null;
            } | null;
            inPlan: {
                week: number;
                reason: components["schemas"]["PlanReason"];
            } | null;
            /** @description Whether it leads to a skill. */
            mapped: boolean;
        };
        UnitPreview: {
            page: components["schemas"]["UnitPage"];
            readers: {
                /** @enum {string} */
                reader: "novice" | "half";
                minutes: number;
                foldedCount: number;
                holds: {
                    skill: components["schemas"]["SkillRef"];
                    level: number;
                }[];
            }[];
            /** @description The parts that have a name, with what each is about. */
            segments: {
                /** Format: uuid */
                segmentId: string;
                title: string;
                words: number;
                about: {
                    /** Format: uuid */
                    skillId: string;
                    level: number;
                }[];
            }[];
        };
        UnitAttempt: {
            /** Format: uuid */
            unitAttemptId: string;
            presentations: components["schemas"]["Presentation"][];
        };
        AttemptEnding: {
            /** @description Since the attempt began. */
            moved: components["schemas"]["Moved"][];
            plan: components["schemas"]["PlanChange"];
            next: components["schemas"]["TodayEntry"] | null;
            /** @description What was said before how long it takes. */
            minutesNamed: number;
        };
        TeamOverview: {
            team: {
                /** Format: uuid */
                teamId: string;
                name: string;
            };
            members: number;
            masked: boolean;
            skills: {
                /** Format: uuid */
                skillId: string;
                key: string;
                name: string;
                /** @description The highest that a role of the team asks for. */
                target: number;
                /** @description With high: the middle half of those of whom anything is known. */
                low: number | null;
                /** @description Null like low and high when these are too few to tell of no single one. */
                middle: number | null;
                high: number | null;
                /** @description Nobody and one are not told apart, nor all and all but one; null like the range. */
                atTarget: {
                    least: number;
                    most: number;
                } | null;
                unsure: number;
                members: number;
            }[];
            /** @description The next day first. */
            goals: {
                skill: components["schemas"]["SkillRef"];
                level: number;
                /** Format: date */
                dueOn: string;
                reason: string;
                /** @description Of members but for the reader; null where too few are known to hide single ones. */
                progress: {
                    there: {
                        least: number;
                        most: number;
                    };
                    unsure: number;
                    members: number;
                } | null;
            }[];
            people: {
                /** Format: uuid */
                personId: string;
                displayName: string;
                roleTitle: string | null;
                /** @description How many attributes of the person one may see, one person at a time. */
                attributes: number;
                skills: {
                    /** Format: uuid */
                    skillId: string;
                    lowLevel: number;
                    likelyLevel: number;
                    highLevel: number;
                    /** @enum {string} */
                    certainty: "unknown" | "unsure" | "probable" | "clear";
                    targetLevel: number | null;
                }[] | null;
            }[];
        };
        Colleague: {
            /** Format: uuid */
            personId: string;
            displayName: string;
            roleTitle: string | null;
            teams: {
                /** Format: uuid */
                teamId: string;
                name: string;
            }[];
            managers: {
                /** Format: uuid */
                personId: string;
                displayName: string;
            }[];
            /** @description By which the person lets colleagues find them, with the attained level. */
            shown: {
                skill: components["schemas"]["SkillRef"];
                level: number;
            }[];
            /** @description Against the targets of their role; null of a person who shares them not with one. */
            ranges: {
                /** Format: uuid */
                skillId: string;
                lowLevel: number;
                likelyLevel: number;
                highLevel: number;
                /** @enum {string} */
                certainty: "unknown" | "unsure" | "probable" | "clear";
                targetLevel: number | null;
                skill: components["schemas"]["SkillRef"];
            }[] | null;
            /** @description One manages the person. */
            managed: boolean;
            /** @description How many attributes of the person one may see. */
            attributes: number;
        };
        RoleEffect: {
            /** @description Whose plans change when this is kept. */
            holders: number;
            /** @description Too few others to say where they stand. */
            masked: boolean;
            /** @description Of a plan for somebody new: for what is confirmed here, and for what counts today. */
            minutes: {
                draft: number;
                today: number;
            };
            skills: {
                /** Format: uuid */
                skillId: string;
                level: number;
                /** @description Of units that lead there from nothing. */
                minutes: number;
                /** @description Whether a unit leads to the level itself. */
                reached: boolean;
                /** @description Without whoever asks. Null when these are too few to say. */
                people: {
                    likely: {
                        least: number;
                        most: number;
                    };
                    below: {
                        least: number;
                        most: number;
                    };
                    unsure: number;
                } | null;
            }[];
        };
        Coverage: {
            skills: {
                /** Format: uuid */
                skillId: string;
                key: string;
                name: string;
                groupKey: string;
                groupName: string;
                levels: {
                    level: number;
                    /** @description That lead to this very level, with a confirmed skill. */
                    units: number;
                    /** @description Choice items of this very level, with a confirmed skill. */
                    items: number;
                    /** @description Whose role asks for this level or a higher one. */
                    people: number;
                    noUnit: boolean;
                    /** @description Fewer can show the level than attaining it takes. */
                    fewItems: boolean;
                }[];
            }[];
            roles: {
                /** Format: uuid */
                roleId: string;
                title: string;
                holders: number;
                targets: {
                    /** Format: uuid */
                    skillId: string;
                    level: number;
                }[];
            }[];
        };
        DescribedItem: {
            /** Format: uuid */
            itemId: string;
            /** @enum {string} */
            kind: "single" | "multiple";
            skill: components["schemas"]["SkillRef"] | null;
            level: number | null;
            /** @description Skill checks ask it now and then, and responses count for nobody yet. */
            onTrial: boolean;
            stem: string;
            explanation: string | null;
            /** @description Logits; null of an item without a confirmed skill. */
            parameters: {
                difficulty: number;
                discrimination: number;
                guessing: number;
            } | null;
            options: {
                optionId: string;
                text: string;
                correct: boolean;
                explanation: string | null;
                chosen: number | null;
            }[];
            /** @description First responses to this version; null, as all figures are, of fewer than five. */
            responders: number | null;
            /** @description With the 80 % interval of Wilson. */
            right: {
                share: number;
                low: number;
                high: number;
            } | null;
            /** @description Of first responses in skill checks, and what was expected by what was known of the people. */
            checks: {
                count: number;
                share: number;
                expected: number;
            } | null;
            /** @description Who said that they had not learnt it yet. */
            notLearnt: number | null;
            medianSeconds: number | null;
            flags: ("harder" | "easier" | "doubtfulKey" | "deadOption")[];
            version: number;
            fitted: {
                /** @description Where people are of whom three in four know it: 2.5 is the middle of level 2; 0 to 6, with 80 %. */
                hardness: {
                    at: number;
                    low: number;
                    high: number;
                };
                /** @description For each logit. */
                discrimination: number;
                /** @description Standard error. */
                discriminationError: number;
                responders: number;
                /** @description The number of the calibration of its skill. */
                calibration: number;
            } | null;
            judgement: {
                faults: ("suspectedKey" | "negativeDiscrimination" | "ableChooseWrong" | "drift")[];
                /** @description It may be the right one. */
                suspectedOptionId: string | null;
                /** @description An author said that the key is right. */
                settled: boolean;
                /** @description In which it is harder or easier than for equally able people in the language that most read; of large groups. */
                languages: {
                    locale: string;
                    harder: boolean;
                    large: boolean;
                }[];
                /** @description The same between those who work at different places. */
                locations: {
                    name: string;
                    harder: boolean;
                    large: boolean;
                }[];
                /** @description Later minus earlier share of right responses, beyond abilities. */
                drift: number;
                /** @description From the least to the most able, by their other responses. */
                groups: {
                    count: number;
                    /** @description By option id: who chose it. */
                    shares: {
                        [key: string]: number;
                    };
                }[];
            } | null;
            /** @description Responses speak against its key, so that it counts for nobody. */
            doubted: boolean;
        };
        FaultyItems: {
            /** @description The most urgent first, fifty at the most. */
            items: {
                /** Format: uuid */
                itemId: string;
                /** @enum {string} */
                kind: "single" | "multiple";
                skill: components["schemas"]["SkillRef"] | null;
                level: number | null;
                /** @description Skill checks ask it now and then, and responses count for nobody yet. */
                onTrial: boolean;
                stem: string;
                explanation: string | null;
                /** @description Logits; null of an item without a confirmed skill. */
                parameters: {
                    difficulty: number;
                    discrimination: number;
                    guessing: number;
                } | null;
                options: {
                    optionId: string;
                    text: string;
                    correct: boolean;
                    explanation: string | null;
                    chosen: number | null;
                }[];
                /** @description First responses to this version; null, as all figures are, of fewer than five. */
                responders: number | null;
                /** @description With the 80 % interval of Wilson. */
                right: {
                    share: number;
                    low: number;
                    high: number;
                } | null;
                /** @description Of first responses in skill checks, and what was expected by what was known of the people. */
                checks: {
                    count: number;
                    share: number;
                    expected: number;
                } | null;
                /** @description Who said that they had not learnt it yet. */
                notLearnt: number | null;
                medianSeconds: number | null;
                flags: ("harder" | "easier" | "doubtfulKey" | "deadOption")[];
                version: number;
                fitted: {
                    /** @description Where people are of whom three in four know it: 2.5 is the middle of level 2; 0 to 6, with 80 %. */
                    hardness: {
                        at: number;
                        low: number;
                        high: number;
                    };
                    /** @description For each logit. */
                    discrimination: number;
                    /** @description Standard error. */
                    discriminationError: number;
                    responders: number;
                    /** @description The number of the calibration of its skill. */
                    calibration: number;
                } | null;
                judgement: {
                    faults: ("suspectedKey" | "negativeDiscrimination" | "ableChooseWrong" | "drift")[];
                    /** @description It may be the right one. */
                    suspectedOptionId: string | null;
                    /** @description An author said that the key is right. */
                    settled: boolean;
                    /** @description In which it is harder or easier than for equally able people in the language that most read; of large groups. */
                    languages: {
                        locale: string;
                        harder: boolean;
                        large: boolean;
                    }[];
                    /** @description The same between those who work at different places. */
                    locations: {
                        name: string;
                        harder: boolean;
                        large: boolean;
                    }[];
                    /** @description Later minus earlier share of right responses, beyond abilities. */
                    drift: number;
                    /** @description From the least to the most able, by their other responses. */
                    groups: {
                        count: number;
                        /** @description By option id: who chose it. */
                        shares: {
                            [key: string]: number;
                        };
                    }[];
                } | null;
                /** @description Responses speak against its key, so that it counts for nobody. */
                doubted: boolean;
                unit: {
                    /** Format: uuid */
                    unitId: string;
                    title: string;
                } | null;
            }[];
        };
        UnitItems: {
            unit: {
                /** Format: uuid */
                unitId: string;
                title: string;
                summary: string;
                moduleTitle: string;
                durationMinutes: number;
                locales: string[];
                version: number;
            };
            teaches: {
                skill: components["schemas"]["SkillRef"];
                level: number;
            }[];
            /** @description Choice items in their order. */
            items: components["schemas"]["DescribedItem"][];
        };
        Progress: {
            /** @description Skills that something is asked of the person in. */
            targets: number;
            /** @description Of how many of them there is evidence. */
            known: number;
            /** @description Oldest first; none without evidence. */
            weeks: {
                /** Format: date-time */
                endsAt: string;
                /** @description Of the levels up to all targets, probably behind. */
                share: number;
                low: number;
                /** @description With low: where it lies in 80 of 100 cases. */
                high: number;
                /** @description Of units done in the week. */
                minutes: number;
                units: number;
            }[];
        };
        Import: {
            /** Format: uuid */
            importId: string;
            /** @enum {string} */
            kind: "content" | "people" | "performance";
            origin: string;
            /** @enum {string} */
            state: "receiving" | "comparing" | "compared" | "applying" | "done" | "failed";
            problemCount: number;
            /** Format: date-time */
            createdAt: string;
            endedAt: string | null;
            files: {
                path: string;
                size: number;
            }[];
            /** @description As it was set last; null before. */
            mapping: unknown;
            isComplete: boolean;
            /** @description What is done now; a total of 0 is not known. */
            progress: {
                kind: string;
                done: number;
                total: number;
            } | null;
            /** @description What applying would come to. */
            comparison: {
                content: {
                    modules: {
                        new: number;
                        changed: number;
                        unchanged: number;
                        wrong: number;
                    };
                    paths: {
                        new: number;
                        changed: number;
                        unchanged: number;
                        wrong: number;
                    };
                    units: {
                        new: number;
                        changed: number;
                        unchanged: number;
                        wrong: number;
                    };
                    questions: {
                        new: number;
                        changed: number;
                        unchanged: number;
                        wrong: number;
                    };
                    externalSkills: {
                        new: number;
                        changed: number;
                        unchanged: number;
                        wrong: number;
                    };
                    roleProfiles: {
                        new: number;
                        changed: number;
                        unchanged: number;
                        wrong: number;
                    };
                    mapping: {
                        new: number;
                        changed: number;
                        unchanged: number;
                        wrong: number;
                    };
                    assets: {
                        new: number;
                        changed: number;
                        unchanged: number;
                        wrong: number;
                    };
                } | null;
                people: {
                    counts: {
                        people: {
                            new: number;
                            changed: number;
                            unchanged: number;
                            wrong: number;
                        };
                        managers: {
                            changed: number;
                            wrong: number;
                        };
                        leavers: number;
                    };
                    newTeams: string[];
                    newRoles: string[];
                    newLocations: string[];
                    /** @description Columns that nothing is mapped to: they were not read. */
                    dropped: string[];
                } | null;
                performance: {
                    counts: {
                        records: {
                            new: number;
                            unchanged: number;
                            wrong: number;
                        };
                        /** @description About whom there is new evidence. */
                        people: number;
                    };
                    /** @description Columns that nothing is mapped to: they were not read. */
                    dropped: string[];
                } | null;
            } | null;
            /** @description What it came to. */
            result: {
                content: {
                    modules: {
                        new: number;
                        changed: number;
                        unchanged: number;
                        wrong: number;
                    };
                    paths: {
                        new: number;
                        changed: number;
                        unchanged: number;
                        wrong: number;
                    };
                    units: {
                        new: number;
                        changed: number;
                        unchanged: number;
                        wrong: number;
                    };
                    questions: {
                        new: number;
                        changed: number;
                        unchanged: number;
                        wrong: number;
                    };
                    externalSkills: {
                        new: number;
                        changed: number;
                        unchanged: number;
                        wrong: number;
                    };
                    roleProfiles: {
                        new: number;
                        changed: number;
                        unchanged: number;
                        wrong: number;
                    };
                    mapping: {
                        new: number;
                        changed: number;
                        unchanged: number;
                        wrong: number;
                    };
                    assets: {
                        new: number;
                        changed: number;
                        unchanged: number;
                        wrong: number;
                    };
                } | null;
                people: {
                    counts: {
                        people: {
                            new: number;
                            changed: number;
                            unchanged: number;
                            wrong: number;
                        };
                        managers: {
                            changed: number;
                            wrong: number;
                        };
                        leavers: number;
                    };
                    newTeams: string[];
                    newRoles: string[];
                    newLocations: string[];
                    /** @description Columns that nothing is mapped to: they were not read. */
                    dropped: string[];
                } | null;
                performance: {
                    counts: {
                        records: {
                            new: number;
                            unchanged: number;
                            wrong: number;
                        };
                        /** @description About whom there is new evidence. */
                        people: number;
                    };
                    /** @description Columns that nothing is mapped to: they were not read. */
                    dropped: string[];
                } | null;
            } | null;
            /** @description What it changes of O*NET and ESCO, or changed; their changes are below /api/releases. */
            releases: components["schemas"]["Release"][];
            failure: string | null;
            /** @description The first fifty; all that are kept are in problems.csv. */
            problems: {
                file: string;
                line: number;
                field: string;
                detail: string;
                mend: string;
            }[];
        };
        Health: {
            version: string;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            engine: "embedded" | "server";
            databaseVersion: string;
            databaseBytes: number;
            lastMigration: string;
            /** Format: date-time */
            migratedAt: string;
            /** @description Of the process. */
            memoryBytes: number;
            /** @description Where the data folder lies. */
            disk: {
                freeBytes: number;
                totalBytes: number;
            };
            /** @description Announced between rooms and not yet acted on. */
            eventsWaiting: number;
            /** @description The newest that were given up in the last week. */
            failedJobs: {
                /** Format: uuid */
                jobId: string;
                queue: string;
                /** Format: date-time */
                failedAt: string;
                reason: string | null;
            }[];
            /** @description The last time that questions were fitted to responses; null of never. */
            calibration: {
                /** Format: date-time */
                begunAt: string;
                endedAt: string | null;
                skillsDue: number;
                skillsDone: number;
            } | null;
            /** @description What somebody should look at; none when all is well. */
            faults: ("littleDisk" | "failedEvents" | "manyEvents" | "failedJobs" | "failedTask")[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    identifier: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description That name and password do not fit. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInWithLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    link: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This link no longer works. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInToDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    personId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no demo here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    current?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site; The current password is wrong. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description That password is easy to guess. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createOneTimeLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePreferences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferenceChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such role. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDataUse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        uses: {
                            /** @enum {string} */
                            code: "responses" | "estimates" | "ranges" | "ratings" | "shownSkills" | "plan" | "preferences" | "profile" | "readTraces";
                            seenBy: ("self" | "manager" | "trustedManager" | "learningLead" | "administrator" | "everyone")[];
                        }[];
                    };
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReadTraces: {
        parameters: {
            query?: {
                /** @description `next` of the page before; without it the newest. */
                before?: string;
            };
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        traces: {
                            /** Format: uuid */
                            readTraceId: string;
                            readerName: string;
                            action: string;
                            purpose: string;
                            /** @description How often on one day (UTC). */
                            times: number;
                            /**
                             * Format: date-time
                             * @description The last of these times.
                             */
                            readAt: string;
                        }[];
                        /** @description To ask for older ones; null when there are none. */
                        next: string | null;
                    };
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAttributes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attributes: {
                            key: string;
                            title: string;
                            /** @description Why it is kept. */
                            purpose: string;
                            value: string;
                            /** @description The system that an import had the value from; null where that is not known. */
                            source: string | null;
                            /**
                             * Format: date-time
                             * @description Since when the value is what it is.
                             */
                            since: string;
                            seenBy: ("self" | "manager" | "trustedManager" | "learningLead" | "administrator" | "everyone")[];
                        }[];
                    };
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAttributeKinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kinds: {
                            key: string;
                            title: string;
                            /** @description Why it is kept. */
                            purpose: string;
                            /**
                             * @description Who sees it besides the person; self: nobody.
                             * @enum {string}
                             */
                            viewer: "self" | "manager" | "administrator";
                            /** Format: date-time */
                            since: string;
                            /** @description How many have a value of it, those who left among them. */
                            people: number;
                        }[];
                    };
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findAttributeValues: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: {
                            /** Format: uuid */
                            personId: string;
                            displayName: string;
                            value: string;
                            /** @description The system that an import had the value from; null where that is not known. */
                            source: string | null;
                            /**
                             * Format: date-time
                             * @description Since when the value is what it is.
                             */
                            since: string;
                        }[];
                        /** @description More have these words in their name than are given. */
                        isMore: boolean;
                    };
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of this kind is kept. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopKeepingAttribute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of how many there was a value. */
                        people: number;
                    };
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of this kind is kept. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description Part of a name, or a whole identifier; everybody when blank. */
                query?: string;
                /** @description Only people who have it. */
                capability?: "administrator" | "learningLead";
                /** @description Who is here, or who has left. */
                status?: "active" | "left";
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleList"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findPeople: {
        parameters: {
            query: {
                /** @description Part of a name. */
                query: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundPeople"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    capability: "administrator" | "learningLead";
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
                grantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such grant any more. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody else is an administrator. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description That is so already; Nobody else is an administrator. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    comeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description That is so already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAudit: {
        parameters: {
            query?: {
                /** @description Who did it, or to whom it was done. */
                person?: string;
                action?: string;
                /** @description Only what was done up to this instant. */
                until?: unknown;
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Audit"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAuditRows: {
        parameters: {
            query?: {
                /** @description Who did it, or to whom it was done. */
                person?: string;
                action?: string;
                /** @description Only what was done up to this instant. */
                until?: unknown;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSkills: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Framework"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSkill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                skillId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Skill"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such skill. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roles"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRole: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** @default  */
                    summary?: string;
                    /** Format: uuid */
                    fromProfileId?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such profile. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is a role of this title already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPersonalTarget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                skillId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    level: number | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        target: components["schemas"]["Target"] | null;
                    };
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here; There is no such skill. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setTeamGoal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                teamId: string;
                skillId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    level: number;
                    /** Format: date */
                    dueOn: string;
                    /** @description Why, as the members read it. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here; There is no such skill. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The day is over. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endTeamGoal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                teamId: string;
                skillId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGoals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Goals"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findRoleProfiles: {
        parameters: {
            query?: {
                query?: string;
                source?: "organisation" | "onet" | "esco";
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleProfiles"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRoleProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roleProfileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleProfile"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such profile. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such role. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    describeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    summary?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such role. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is a role of this title already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setRoleTargets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of the role as it was read. */
                    version: number;
                    targets: {
                        /** Format: uuid */
                        skillId: string;
                        level: number;
                        importance: number;
                        /**
                         * @description False leaves a proposal one; with another level or importance it is set.
                         * @default true
                         */
                        confirmed?: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such role. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed this meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A target names a skill that there is not; A skill has two targets. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReleases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        releases: components["schemas"]["Release"][];
                    };
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such release. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReleaseChanges: {
        parameters: {
            query?: {
                kind?: "element" | "occupation" | "role";
                /** @description withdrawn: no longer in the release; returned: in it again. */
                state?: "new" | "changed" | "withdrawn" | "returned";
                /** @description Only elements and occupations that the organisation hangs on and that were here before. */
                linked?: string;
                /** @description Part of a name or an id, or of the name of what changed in it. */
                query?: string;
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseChanges"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such release. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReleaseTable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such release. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readUnitQueue: {
        parameters: {
            query?: {
                /** @description Only what comes from this source. */
                source?: string;
                /** @description The `place` of an entry: only what comes after it in the queue. */
                after?: string;
                locale?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitQueue"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideUnitMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitDecision"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitReview"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such unit. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has its skills already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such skill. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoUnitMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such unit; Nothing was decided about it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readItemQueue: {
        parameters: {
            query?: {
                /** @description Only what comes from this source. */
                source?: string;
                /** @description The `place` of an entry: only what comes after it in the queue. */
                after?: string;
                locale?: string;
                limit?: number;
                /** @description Only open questions of this question’s unit, or of its topic if it has no unit. */
                like?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemQueue"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such item. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideItemMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemDecision"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemReview"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such item. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has its skills already; Other questions wait there now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such skill. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoItemMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such item; Nothing was decided about it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settleKeyDoubt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody doubts the key of that version. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchUnits: {
        parameters: {
            query?: {
                /** @description Words of the texts or of a skill’s name; small typing errors do not matter. */
                query?: string;
                /** @description Key of a skill: only units that lead to it. */
                skill?: string;
                /** @description Only units of this source. */
                source?: string;
                /** @description Only units that lead to this level, of the skill when one is named. */
                level?: number;
                /** @description Only units of this kind. */
                kind?: "lesson" | "exercise" | "assessment";
                /** @description Only units that take no longer. */
                minutes?: number;
                locale?: string;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitList"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitCounts"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mapSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                segmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentSkills"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The unit has no such part. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The unit does not lead to that skill. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source: string;
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": unknown;
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such picture. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rateSelf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                skillId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 0: not yet at the first. */
                    level: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here; There is no such skill. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeBackSelfRating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                skillId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listManagerRatings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagerRatings"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rateMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                skillId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 0: not yet at the first. */
                    level: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here; There is no such skill; The role of this person does not ask for this skill. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeBackMemberRating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                skillId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askForRating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    skillId: string;
                    /** Format: uuid */
                    raterId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        ratingRequestId: string;
                    };
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here; There is no such skill; There is no such colleague. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This colleague is asked about this skill already; As many colleagues as can be are asked about this skill. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawRatingRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                ratingRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here; There is no such open question. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRatingNews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingNews"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markRatingsSeen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    entryIds: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAskedRatings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedRatings"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerAskedRating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ratingRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Null: one cannot tell. */
                    level: number | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such open question. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPersonSkills: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonSkills"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPersonSkill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                skillId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonSkillDetail"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here; There is no such skill. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showSkill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                skillId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No level of this skill has been shown yet. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hideSkill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                skillId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listColleaguesOfSkill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                skillId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillColleagues"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contestEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contest"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here; There is no such piece of evidence. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This piece of evidence is contested already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawContest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                contestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here; There is no such open contest. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contests: {
                            /** Format: uuid */
                            contestId: string;
                            /** @enum {string} */
                            kind: "response" | "selfRating" | "managerRating" | "peerRating" | "performanceRecord" | "completion" | "credential" | "statement";
                            title: string;
                            /** @description Null when it left the framework. */
                            skill: components["schemas"]["SkillRef"] | null;
                            /** @description What the person wrote. */
                            reason: string;
                            /** Format: date-time */
                            observedAt: string;
                            /** Format: date-time */
                            raisedAt: string;
                            /** @description Null for a response: the question is judged, not who answered it. */
                            person: {
                                /** Format: uuid */
                                personId: string;
                                displayName: string;
                            } | null;
                            question: {
                                /** @description Markdown. */
                                stem: string;
                                options: {
                                    optionId: string;
                                    text: string;
                                    correct: boolean;
                                    explanation: string | null;
                                }[];
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideContest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description True: the evidence counts no more. False: it counts. */
                    agrees: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site; Nobody settles what they contested themselves. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such open contest. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeUnitFromPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here; No such unit can be planned. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreUnitToPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startSkillCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Find where one stands in this skill, whatever the target; without it the check is about all targets.
                     */
                    skillId?: string;
                    /** @description With skillId: it ends when the estimate has a smaller standard deviation than this, logits; 0.3 when absent. */
                    exactTo?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckState"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another check is open. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There are no questions about this skill yet. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    predictSkill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                skillId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillPrediction"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOpenSkillCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckState"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSkillCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                skillCheckId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckState"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here; There is no such skill check. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopSkillCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                skillCheckId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckState"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here; There is no such skill check. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    respond: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                presentationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Response"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reply"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here; This question was not put to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You have responded to this already; This check or unit has ended. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description These options cannot be chosen here. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTestOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestOut"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here; There is no such unit. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startTestOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckState"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here; There is no such unit. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is too soon to try again; Another check is open. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody can test out of this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readModuleTestOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                moduleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestOut"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here; There is no such module. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startModuleTestOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                moduleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckState"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here; There is no such module. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is too soon to try again; Another check is open. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody can test out of this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPathTestOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestOut"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startPathTestOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckState"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is too soon to try again; Another check is open. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody can test out of this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readToday: {
        parameters: {
            query?: {
                minutes?: number;
            };
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Today"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readUnit: {
        parameters: {
            query?: {
                locale?: string;
            };
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPage"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewUnit: {
        parameters: {
            query?: {
                reader?: "novice" | "half";
                locale?: string;
            };
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPreview"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such unit. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startUnitAttempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    locale?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitAttempt"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keepPlace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                unitAttemptId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    segmentId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here; There is no such open attempt at a unit. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeUnitAttempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
                unitAttemptId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptEnding"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here; There is no such open attempt at a unit. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCoverage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coverage"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCoverageRows: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTeamSkills: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOverview"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readColleague: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Colleague"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readProgress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A person’s id; `me` stands for the caller. */
                personId: "me" | string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readUnitItems: {
        parameters: {
            query?: {
                locale?: string;
            };
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitItems"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such unit. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readFaultyItems: {
        parameters: {
            query?: {
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultyItems"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRoleEffect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    targets: {
                        /** Format: uuid */
                        skillId: string;
                        level: number;
                        importance: number;
                        /**
                         * @description A proposal is in no sum.
                         * @default true
                         */
                        confirmed?: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleEffect"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such role. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        imports: {
                            /** Format: uuid */
                            importId: string;
                            /** @enum {string} */
                            kind: "content" | "people" | "performance";
                            origin: string;
                            /** @enum {string} */
                            state: "receiving" | "comparing" | "compared" | "applying" | "done" | "failed";
                            problemCount: number;
                            /** Format: date-time */
                            createdAt: string;
                            endedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "content" | "people" | "performance";
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such import. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such import. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This cannot be done with the import now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readImportProblems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such import. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putImportPart: {
        parameters: {
            query: {
                /** @description Name of the file, with the folders above it. */
                path: string;
                /** @description How many bytes of the file are here already. */
                offset: number;
            };
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        /** @description The bytes. */
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Bytes of the file that are here. */
                        size: number;
                    };
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such import. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This cannot be done with the import now; The file goes on at another place. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description That is more than one import takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file cannot have this name. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readImportColumns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            name: string;
                            examples: string[];
                            /** @description Of records of work: what stands in its first rows, each entry once. */
                            entries: string[];
                            /** @description It has more entries than are told. */
                            isMore: boolean;
                            suggestedField: ("externalId" | "displayName" | "givenName" | "familyName" | "email" | "manager" | "team" | "role" | "location" | "startedOn" | "leftOn" | "locale" | "timeZone" | "person" | "observedOn") | null;
                            /** @description Its name says that it should not be kept by accident. */
                            isDelicate: boolean;
                        }[];
                    };
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such import. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The table cannot be read. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setImportMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "people";
                    mapping: {
                        source: string;
                        columns: {
                            externalId: string;
                            displayName?: string;
                            givenName?: string;
                            familyName?: string;
                            email?: string;
                            manager?: string;
                            team?: string;
                            role?: string;
                            location?: string;
                            startedOn?: string;
                            leftOn?: string;
                            locale?: string;
                            timeZone?: string;
                        };
                        /** @default [] */
                        attributes?: {
                            column: string;
                            key: string;
                            title: string;
                            purpose: string;
                            /** @enum {string} */
                            viewer: "self" | "manager" | "administrator";
                            /** @enum {boolean} */
                            delicate?: true;
                        }[];
                        /**
                         * @default iso
                         * @enum {string}
                         */
                        dates?: "iso" | "dayFirst" | "monthFirst";
                    };
                    /** @description The file names everybody of the source: who is missing leaves, from today. */
                    isComplete: boolean;
                } | {
                    /** @enum {string} */
                    kind: "performance";
                    mapping: {
                        source: string;
                        columns: {
                            person: string;
                            observedOn?: string;
                        };
                        /** Format: date */
                        observedOn?: string;
                        /**
                         * @default iso
                         * @enum {string}
                         */
                        dates?: "iso" | "dayFirst" | "monthFirst";
                        measures: {
                            column: string;
                            skill: string;
                            title: string;
                            levels?: {
                                [key: string]: number;
                            };
                            leastFor?: (number | null)[];
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such import. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This cannot be done with the import now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such import. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This cannot be done with the import now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such import. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This cannot be done with the import now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSystemHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description The request does not fit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this; The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such job any more. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This job was not given up; Nothing here does such jobs any more. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                        version: string;
                    };
                };
            };
        };
    };
    readStartUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tasks: {
                            /** @enum {string} */
                            task: "demo";
                            /** @enum {string} */
                            state: "waiting" | "running" | "done" | "failed";
                            done: number;
                            total: number;
                        }[];
                    };
                };
            };
        };
    };
}
