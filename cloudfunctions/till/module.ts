import { resolveMemberCode } from './desk/resolve-member-code'
import { useBenefit } from './desk/use-benefit'
import { useCoupon } from './desk/use-coupon'

/** What operators ask. */
export const desk = { resolveMemberCode, useBenefit, useCoupon }
