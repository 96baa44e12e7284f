/** What operators ask of the till, which answers at a door of its own; all else they ask answers at `ops`. */
export const tillProcedures = ['resolveMemberCode', 'useBenefit', 'useCoupon'] as const

/** The benefits that a clerk uses up at the till; the rest is claimed on the phone or simply holds. */
export const tillBenefits = ['monthlyCouponQuota'] as const
