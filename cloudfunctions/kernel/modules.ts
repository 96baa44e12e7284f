import type { AnyHandler } from './call/serve'
import type { Weighing } from './call/weighing'
import type { Consumer } from './events/consume'
import type { Stream, Telling } from './events/stream'
import type { ChoreWork } from './jobs/chores'
import type { ChoreKind } from './jobs/documents'
import type { Pass } from './jobs/pass'
import type { Job } from './jobs/run'
import type { Platform } from './ports/platform'
import type { Collections, CollectionTable, DocumentOf } from './store/collections'
import type { Finder, PersonalData } from './store/personal'
import type { Strand } from './timeline/strand'

/** What one word adds to the cloud, each part an export of its `module.ts`. */
export interface Module {
  /** Its documents: how they are found, how long they stay. */
  collections?: Partial<Collections>
  /** Where each of its collections keeps personal data. */
  personal?: Partial<PersonalData>
  /** Finds what operators wrote in the trail about a member's things of this word. */
  trail?: readonly Finder<DocumentOf<'audit'>>[]
  /** Takes a member out of what is others', before what is about them alone is scrubbed; answers whether that is done. */
  leave?: Leave
  holdsBack?: HoldBack
  /** What the mini-program asks. */
  visitor?: object
  /** What operators ask. */
  desk?: object
  /** What other systems ask with a key. */
  api?: object
  /** How its commands are weighed that may have to wait for a second pair of eyes, by procedure. */
  weighings?: Readonly<Record<string, Weighing>>
  /** What a timer does, by name. */
  jobs?: Readonly<Record<string, Job>>
  /** What it tells of: its documents that are events. */
  streams?: readonly Stream[]
  /** What it keeps that stands on a member's timeline. */
  strands?: readonly Strand[]
  /** What its commands tell beside the line that they leave in the trail, by procedure. */
  tellings?: Readonly<Record<string, Telling>>
  /** What it makes of what happens, each by the name of the job that does it. */
  consumers?: Readonly<Record<string, Consumer>>
  /** What it does once about documents from before a release; the job `rewriteDocuments` goes through them. */
  passes?: readonly Pass[]
  /** The work of its chores, by kind. */
  chores?: Partial<Record<ChoreKind, ChoreWork>>
}

/** Whether points that are due have to wait, because of what they were earned for. */
export type HoldBack = (platform: Platform, pendingId: string) => Promise<boolean>

export type Leave = (platform: Platform, memberId: string, at: number) => Promise<boolean>

/** What all words declare and others act on; given to a platform when it is made. */
export interface Declared {
  collections: CollectionTable
  personal: PersonalData
  leaving: readonly Leave[]
  holdingBack: readonly HoldBack[]
  streams: readonly Stream[]
  strands: readonly Strand[]
  tellings: Readonly<Record<string, Telling>>
  consumers: readonly Consumer[]
  weighings: Readonly<Record<string, Weighing>>
  /** What answers operators, by procedure: what was approved is carried out by it. */
  desk: Readonly<Record<string, AnyHandler>>
}

type Modules = readonly Module[]

export const declaredBy = (modules: Modules): Declared => ({
  collections: merged<CollectionTable>(modules.map(({ collections = {} }) => collections)),
  personal: personalOf(modules),
  leaving: modules.flatMap(({ leave }) => (leave ? [leave] : [])),
  holdingBack: modules.flatMap(({ holdsBack }) => (holdsBack ? [holdsBack] : [])),
  streams: modules.flatMap(({ streams = [] }) => streams),
  strands: modules.flatMap(({ strands = [] }) => strands),
  tellings: merged<Record<string, Telling>>(modules.map(({ tellings = {} }) => tellings)),
  consumers: Object.values(consumersOf(modules)),
  weighings: merged<Record<string, Weighing>>(modules.map(({ weighings = {} }) => weighings)),
  desk: merged<Record<string, AnyHandler>>(modules.map(({ desk = {} }) => desk)),
})

function personalOf(modules: Modules): PersonalData {
  const personal = merged<PersonalData>(modules.map(({ personal: own = {} }) => own))
  const { audit, ...others } = personal
  if (audit === 'none') return personal
  const trail = modules.flatMap(({ trail: own = [] }) => own)
  // The trail goes first: it is found through what the words keep, as long as that still names the member.
  return { audit: { ...audit, finders: [...audit.finders, ...trail] }, ...others }
}

export const choresOf = (modules: Modules): Record<ChoreKind, ChoreWork> =>
  merged<Record<ChoreKind, ChoreWork>>(modules.map(({ chores = {} }) => chores))

/**
 * Jobs by name, in the order that is asked for, with the consumers among them; a consumer that has no place in it comes behind.
 * A name without a job, or a job without a place, is a fault.
 */
export function jobsInOrder(
  names: readonly string[],
  jobs: readonly Readonly<Record<string, Job>>[],
  modules: Modules,
): Map<string, Job> {
  const consumers = consumersOf(modules)
  const ofConsumers = Object.fromEntries(Object.entries(consumers).map(([name, { run }]) => [name, run]))
  const all = new Map(Object.entries(merged<Record<string, Job>>([...jobs, ofConsumers])))
  const behind = [...all.keys()].filter((name) => !names.includes(name))
  const strays = behind.filter((name) => !(name in consumers))
  if (strays.length > 0) throw new Error(`jobs without a turn: ${strays.join()}`)
  return new Map(
    [...names, ...behind].map((name) => {
      const job = all.get(name)
      if (!job) throw new Error(`no word does the job ${name}`)
      return [name, job]
    }),
  )
}

/** Consumers by the name of their job. No two keep their place under the same name. */
function consumersOf(modules: Modules): Record<string, Consumer> {
  const consumers = merged<Record<string, Consumer>>(modules.map(({ consumers: own = {} }) => own))
  const twice = twiceIn(Object.values(consumers).map(({ name }) => name))
  if (twice.length > 0) throw new Error(`two consumers keep their place as ${twice.join()}`)
  return consumers
}

/** All entries of all parts. Nothing is declared by two words. */
export function merged<Whole extends object>(parts: readonly object[]): Whole {
  const entries = parts.flatMap((part) => Object.entries(part))
  const whole = Object.fromEntries(entries)
  if (Object.keys(whole).length < entries.length)
    throw new Error(`declared twice: ${twiceIn(entries.map(([name]) => name)).join()}`)
  return whole as Whole
}

const twiceIn = (names: readonly string[]) => names.filter((name, place) => names.indexOf(name) !== place)
