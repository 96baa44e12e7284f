import type { GenericSchema } from 'valibot'
import { eventSchemas, type EventCode } from '../../contract/events'
import { functionSecondsMax } from '../../cloudfunctions/kernel/events/stream'
import type { Module } from '../../cloudfunctions/kernel/modules'
import * as modules from '../../cloudfunctions/modules'
import { shapeOf } from './shape'

const words = Object.entries<Module>(modules)
const consumers = words.flatMap(([word, { consumers: own = {} }]) =>
  Object.entries(own).map(([job, consumer]) => ({ word, job, ...consumer })),
)

/** Where an event is written: in which collection, of which word, and as what where a collection tells of many things. */
interface Writing {
  word: string
  collection: string
  as: string
}

const writings = new Map<EventCode, Writing>([
  ...words.flatMap(([word, { streams = [] }]) =>
    streams.flatMap(({ collection, tells }) => tells.map((code) => [code, { word, collection, as: '' }] as const)),
  ),
  ...words.flatMap(([word, { tellings = {} }]) =>
    Object.entries(tellings).map(
      ([procedure, telling]) => [telling('').code, { word, collection: 'audit', as: procedure }] as const,
    ),
  ),
])

/** Every event: its facts, where it is written, who makes something of it. */
export const events = (made: string): string => `# Events

${made} What happens is written once, in the transaction in which it happens, and read in the order of its moments once that
is final: ${functionSecondsMax} s later. Beside its facts every event has \`code\`, \`id\` (\`<code>:<its cause>\`) and \`at\`.

${(Object.entries(eventSchemas) as [EventCode, GenericSchema][]).map(([code, schema]) => sectionOf(code, schema)).join('\n\n')}

# Consumers

Each has a place of its own in the streams it reads, and moves it in the transaction of its work.

| consumer | job | word | reads | makes |
| --- | --- | --- | --- | --- |
${consumers.map(({ name, job, word, streams, makes }) => `| \`${name}\` | \`${job}\` | ${word} | ${streams.map(({ collection }) => `\`${collection}\``).join(', ')} | ${madeIn(makes)} |`).join('\n')}
`

function sectionOf(code: EventCode, schema: GenericSchema): string {
  const written = writings.get(code)
  if (!written) throw new Error(`no stream tells of ${code}`)
  const { word, collection, as } = written
  const readers = consumers.filter(({ streams }) => streams.some((stream) => stream.collection === collection))
  return `## ${code}

- **facts** \`${shapeOf(schema)}\`
- **written** by ${word}, in \`${collection}\`${as ? ` as the line of \`${as}\`` : ''}
- **consumers** ${readers.length === 0 ? 'none yet' : readers.map(({ name }) => `\`${name}\``).join(', ')}`
}

function madeIn(makes: (typeof consumers)[number]['makes']): string {
  const each = Object.entries(makes).map(([collection, made]) =>
    made === 'documents' ? `\`${collection}\`` : `\`${collection}.${made.number}\``,
  )
  return each.length === 0 ? 'what exists once by an id of its own' : each.join(', ')
}
