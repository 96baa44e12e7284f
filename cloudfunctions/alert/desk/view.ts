import { alertKindNames } from '../../../domain/alert/kinds'
import type { Platform } from '../../kernel/ports/platform'
import { everyChannel } from '../channels'
import type { AlertChannel, AlertRules } from '../documents'
import { ruleOf } from '../rules'

/** A channel without what it takes to write there. */
export const presentChannel = ({ _id: id, sealedSecret, roles, ...channel }: AlertChannel) => ({
  id,
  kind: channel.kind,
  name: channel.name,
  addressEnd: channel.addressEnd,
  isSigned: sealedSecret !== '',
  roles: [...roles],
  locale: channel.locale,
  isOn: channel.isOn,
  latest: channel.latest,
  version: channel.version,
})

export const presentRules = async (platform: Platform, rules: AlertRules) => ({
  rules: alertKindNames.map((kind) => {
    const { roles, ...rule } = ruleOf(rules, kind)
    return { kind, ...rule, roles: [...roles] }
  }),
  quiet: rules.quiet,
  channels: (await everyChannel(platform)).map(presentChannel),
  sendsMail: platform.mail !== undefined,
  version: rules.version,
})
