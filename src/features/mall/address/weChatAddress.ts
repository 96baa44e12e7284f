import Taro from '@tarojs/taro'
import { tidied, type Address } from './address'

/** The address a person picks in WeChat's own book; `closed` where they changed their mind. */
export async function askWeChat(): Promise<Address | 'closed' | 'refused'> {
  try {
    const picked = await Taro.chooseAddress()
    return tidied({
      name: picked.userName,
      phone: picked.telNumber,
      province: picked.provinceName,
      city: picked.cityName,
      district: picked.countyName,
      detail: picked.detailInfo,
    })
  } catch (refused) {
    const closed = refused instanceof Object && 'errMsg' in refused && String(refused.errMsg).includes('cancel')
    return closed ? 'closed' : 'refused'
  }
}
