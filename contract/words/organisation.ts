export const organisationKinds = ['store', 'dealer'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** A closed one stays, since what was done there names it. */
export const organisationStates = ['open', 'closed'] as const
