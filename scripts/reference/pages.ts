import type { GenericSchema } from 'valibot'
import { contract } from '../../contract'
import type { Procedure } from '../../contract/procedure'
import { refusalSchemas } from '../../contract/refusals'
import { dayMs } from '../../domain/calendar'
import { declared } from '../../cloudfunctions/declared'
import { everyJob } from '../../cloudfunctions/jobs'
import { functions, type DeployedFunction } from '../../cloudfunctions/functions'
import type { Module } from '../../cloudfunctions/kernel/modules'
import type { Collection } from '../../cloudfunctions/kernel/store/collections'
import * as modules from '../../cloudfunctions/modules'
import { events } from './events'
import { permissionPage } from './permissions'
import { shapeOf } from './shape'

const words = Object.entries<Module>(modules)
const doors = Object.entries<Record<string, Procedure>>(contract)

const made = 'Made by `npm run check` from what the code declares; nothing here is written by hand.'

/** The reference: each page by its file's name. */
export const referencePages = (): Record<string, string> => ({
  'procedures.md': procedures(),
  'refusals.md': refusals(),
  'collections.md': collections(),
  'events.md': events(made),
  'jobs.md': jobs(),
  'permissions.md': permissionPage(made),
})

function procedures(): string {
  const sections = doors.map(([door, column]) => `## ${door}\n\n${served(door)}\n\n${columnOf(column)}`)
  return `# Procedures\n\n${made} What each may answer beside its own refusals stands in [refusals](refusals.md).\n\n${sections.join('\n\n')}\n`
}

const served = (door: string): string => {
  const { does, timeoutSeconds } =
    Object.entries<DeployedFunction>(functions).find(([name]) => name === door)?.[1] ?? {}
  return does === undefined ? '' : `The function \`${door}\`: ${does}. It has ${timeoutSeconds} s.`
}

const columnOf = (column: Record<string, Procedure>): string =>
  Object.entries(column)
    .map(([name, procedure]) => {
      const facts = [
        `- **who** ${whoMay(procedure)}`,
        `- **effect** ${effects[procedure.effect]}`,
        `- **input** \`${shapeOf(procedure.input)}\``,
        `- **output** \`${shapeOf(procedure.output)}\``,
        `- **refusals** ${procedure.refusals.length === 0 ? 'none of its own' : procedure.refusals.map((code) => `[\`${code}\`](refusals.md#${code.toLowerCase()})`).join(', ')}`,
      ]
      return `### ${name}\n\n${facts.join('\n')}`
    })
    .join('\n\n')

const whoMay = ({ caller }: Procedure): string =>
  typeof caller === 'string' ? anybody[caller] : `${caller.kind} with [\`${caller.permission}\`](permissions.md)`

const anybody = {
  visitor: 'anybody inside WeChat',
  nobody: 'whoever is not signed in yet',
  operator: 'whoever is signed in at the desk',
  colleague: 'whoever is signed in, with a password of their own',
}

const effects = {
  query: 'none: it only looks',
  natural: 'has an id of its own: a repeat meets itself',
  once: 'done once for a request id',
}

function refusals(): string {
  const givers = new Map<string, string[]>()
  for (const [door, column] of doors)
    for (const [name, { refusals: codes }] of Object.entries(column))
      for (const code of codes) givers.set(code, [...(givers.get(code) ?? []), `${door}.${name}`])
  const sections = Object.entries<GenericSchema>(refusalSchemas).map(([code, facts]) => {
    const by = givers.get(code)
    return `## ${code}\n\n- **facts** \`${shapeOf(facts)}\`\n- **given by** ${by ? by.join(', ') : 'any procedure'}`
  })
  return `# Refusals\n\n${made} What a person reads for each stands in \`contract/sentences\`, in Chinese and English.\n\n${sections.join('\n\n')}\n`
}

function collections(): string {
  const rows = words.flatMap(([word, { collections: own = {} }]) =>
    (Object.entries(own) as [string, Collection][]).map(([name, { indexes, kept, upcasts = [] }]) => {
      const keys = Object.entries(indexes).map(
        ([index, { fields, unique }]) => `\`${index}\` (${fields.join(', ')}${unique ? '; unique' : ''})`,
      )
      return `| \`${name}\` | ${word} | ${keptFor(kept)} | ${personalIn(name)} | ${upcasts.length || ''} | ${keys.join('<br>')} |`
    }),
  )
  return `# Collections\n\n${made}\n\n| collection | word | kept | about a person | schema version | indexes |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`
}

const keptFor = (kept: Collection['kept']): string => {
  if (typeof kept === 'string') return kept === 'always' ? 'always' : 'until it has served'
  return kept.forMs === 0 ? `until \`${kept.by}\`` : `${kept.forMs / dayMs} days after \`${kept.by}\``
}

function personalIn(name: string): string {
  const personal = Object.entries(declared.personal).find(([each]) => each === name)?.[1]
  if (personal === undefined || personal === 'none') return 'no'
  return personal.exported ? 'yes; exported' : 'yes'
}

function jobs(): string {
  const wordOf = (job: string) =>
    words.find(([, { jobs: own = {}, consumers = {} }]) => job in own || job in consumers)?.[0] ?? 'kernel'
  const chores = words.flatMap(([word, { chores: own = {} }]) =>
    Object.keys(own).map((kind) => `| \`${kind}\` | ${word} |`),
  )
  return `# Jobs and chores

${made} A run of the timer takes the jobs in this order, beginning behind the last one that was begun.

| job | word |
| --- | --- |
${[...everyJob.keys()].map((name) => `| \`${name}\` | ${wordOf(name)} |`).join('\n')}

A chore is work that follows from something that happened, left in its transaction and done by \`doChores\`.

| chore | word |
| --- | --- |
${chores.join('\n')}
`
}
