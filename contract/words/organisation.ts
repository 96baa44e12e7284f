export const organisationKinds = ['store', 'dealer'] as const

/** A closed one stays, since what was done there names it. */
export const organisationStates = ['open', 'closed'] as const
