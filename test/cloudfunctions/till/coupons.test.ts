import { couponPromises } from './using-coupons'

describe('a redeemed shop coupon', () => couponPromises('embedded'))
