/** The benefits that a clerk uses up at the till; the rest is claimed on the phone or simply holds. */
export const tillBenefits = ['monthlyCouponQuota'] as const
