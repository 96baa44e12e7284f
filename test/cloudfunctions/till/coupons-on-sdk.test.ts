import { couponPromises } from './using-coupons'

describe('on the real SDK: a redeemed shop coupon', () => couponPromises('sdk'))
