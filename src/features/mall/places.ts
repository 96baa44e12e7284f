import Taro from '@tarojs/taro'

const open = (page: string) => void Taro.navigateTo({ url: `/packages/mall/${page}` })

export const openReward = (rewardId: string) => open(`reward/index?id=${rewardId}`)
export const openOrders = () => open('orders/index')
export const openOrder = (orderId: string) => open(`order/index?id=${orderId}`)
export const openAddress = (addressId?: string) => open(addressId ? `address/index?id=${addressId}` : 'address/index')
/** To look at, or to choose one for the order being made. */
export const openAddresses = (choosing = false) => open(choosing ? 'addresses/index?choosing=1' : 'addresses/index')
export const openCoupons = () => open('coupons/index')
export const openStores = () => open('stores/index')
export const openWishes = () => open('wishes/index')
/** In the place of a page that is of no use. */
export const toOrders = () => void Taro.redirectTo({ url: '/packages/mall/orders/index' })
export const toAddresses = () => void Taro.redirectTo({ url: '/packages/mall/addresses/index' })
export const toMall = () => void Taro.switchTab({ url: '/pages/mall/index' })
