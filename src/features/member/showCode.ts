import Taro from '@tarojs/taro'

/** Whether the card is to be met with its code side up: a tab is opened without parameters. */
let wanted = false

/** Opens the card with the code side up. */
export function showCode(): void {
  wanted = true
  void Taro.switchTab({ url: '/pages/me/index' })
}

/** Whether the code was asked for; answers yes once. */
export function codeWanted(): boolean {
  const was = wanted
  wanted = false
  return was
}
