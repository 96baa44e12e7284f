import type { GroupOptions } from './group'
export const weapp = (_options: GroupOptions): Promise<void> =>
  Promise.reject(new Error('the mini-program has no measures yet'))
