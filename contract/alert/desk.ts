import {
  array,
  boolean,
  integer,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  string,
} from 'valibot'
import { after, id, limit, version } from '../fields'
import { operators, procedure } from '../procedure'
import { typed, verbatim } from '../text'
import { locales } from '../words/call'
import { alertKindNames, channelKinds, deliveryCodes } from '../words/alert'
import { channelView, toldAlert } from './views'

/** More roles than any desk has. */
const rolesMax = 50
const roles = pipe(array(id), maxLength(rolesMax))
const hour = pipe(number(), integer(), minValue(0), maxValue(23))
/** Hours of the brand's day; over midnight where the first is the later one. */
const quiet = nullable(object({ from: hour, to: hour }))

const rulesView = object({
  rules: array(object({ kind: picklist(alertKindNames), isOn: boolean(), amount: number(), roles: array(string()) })),
  quiet: nullable(object({ from: number(), to: number() })),
  channels: array(channelView),
  /** Whether this cloud was given a server that sends mail. */
  sendsMail: boolean(),
  version: number(),
})

export const desk = {
  /** How many alerts stand open for the operator's roles, as the timer last saw it. */
  countAlerts: procedure({
    caller: operators('overview.see'),
    effect: 'query',
    input: object({}),
    output: object({ open: number(), isMore: boolean() }),
    refusals: [],
  }),
  /** Every alert there was, newest first. */
  listAlerts: procedure({
    caller: operators('alert.see'),
    effect: 'query',
    input: object({ after, limit: limit(50) }),
    output: object({ alerts: array(toldAlert), next: nullable(string()) }),
    refusals: [],
  }),
  getAlertRules: procedure({
    caller: operators('alert.see'),
    effect: 'query',
    input: object({}),
    output: rulesView,
    refusals: [],
  }),
  saveAlertRules: procedure({
    caller: operators('alert.arrange'),
    effect: 'once',
    input: object({
      version,
      rules: pipe(
        array(
          object({
            kind: picklist(alertKindNames),
            isOn: boolean(),
            amount: pipe(number(), integer(), minValue(0), maxValue(100_000)),
            roles,
          }),
        ),
        maxLength(alertKindNames.length),
      ),
      quiet,
    }),
    output: rulesView,
    refusals: ['changedMeanwhile', 'alertAmountRefused'],
  }),
  /**
   * Adds a channel, or changes the one with the given id and version. Its address is an address of mail, or what the robot's own page
   * shows, under https and at its maker's host; it is kept sealed and never shown again.
   */
  saveChannel: procedure({
    caller: operators('alert.arrange'),
    effect: 'once',
    input: object({
      id: optional(id),
      version: optional(version),
      kind: picklist(channelKinds),
      name: typed('channelName'),
      /** Absent where it stays. */
      address: optional(verbatim(300, 1)),
      /** What the robot signs with; empty where it does not. Absent where it stays. */
      secret: optional(verbatim(200)),
      roles,
      locale: picklist(locales),
      isOn: boolean(),
    }),
    output: object({ channel: channelView }),
    refusals: ['channelUnknown', 'channelAddressRefused', 'tooManyChannels', 'changedMeanwhile'],
    secrets: ['address', 'secret'],
  }),
  removeChannel: procedure({
    caller: operators('alert.arrange'),
    effect: 'once',
    input: object({ channelId: id }),
    output: object({}),
    refusals: ['channelUnknown'],
  }),
  /** Sends a message that says it is a try, at once and whatever the hour. */
  tryChannel: procedure({
    caller: operators('alert.arrange'),
    effect: 'once',
    input: object({ channelId: id }),
    output: object({ code: picklist(deliveryCodes), channel: channelView }),
    refusals: ['channelUnknown'],
  }),
}
