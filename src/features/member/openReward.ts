import Taro from '@tarojs/taro'

/** Opens what the mall offers. */
export const openReward = ({ id }: { id: string }): void =>
  void Taro.navigateTo({ url: `/packages/mall/reward/index?id=${id}` })
