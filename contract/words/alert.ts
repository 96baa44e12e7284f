/** Words both sides use about alerts. */
export { alertKindNames, alertKinds, type AlertKind, type AlertUnit } from '../../domain/alert/kinds'

export const channelKinds = ['email', 'wecom', 'dingtalk', 'feishu'] as const
export type ChannelKind = (typeof channelKinds)[number]

/** Which of them sign what they send with a secret of their own. */
export const signingChannels: readonly ChannelKind[] = ['dingtalk', 'feishu']

export const alertLevels = ['warn', 'bad'] as const

/** A brand has a few groups of people; each is told in one place. */
export const channelsMax = 20

/** What a channel said to the latest message: `done`, or why it was not taken. */
export const deliveryCodes = [
  'done',
  'addressRefused',
  'signRefused',
  'tooFast',
  'tooLong',
  'unreachable',
  'loginRefused',
  'mailNotSet',
  'refused',
] as const
export type DeliveryCode = (typeof deliveryCodes)[number]
