import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  array,
  integer,
  maxValue,
  minValue,
  number,
  object,
  optional,
  picklist,
  pipe,
  safeParse,
  string,
  type GenericSchema,
} from 'valibot'
import { keyRingFrom } from '../cloudfunctions/kernel/ports/keys'
import { foundedRoleNames, type FoundedRole } from '../contract/words/roles'
import { offsetMsMax } from './clock'
import { isAlive } from './engine/ownership'
import { draftOwner, fileMode, keep, keepOnce, makePrivateFolder, readKept, Unusable } from './kept-file'

/** What one machine's cloud keeps beside its documents: secrets of its own, made at the first start. */
export interface Settings {
  /** The brand's code keys, in the form of the MASHANG_CODE_KEYS secret. */
  codeKeys: string
  /** The fictional brand's operators. Nobody else's password is ever known here. */
  signIns: { account: string; password: string; role: FoundedRole; name: string }[]
  clockOffsetMs: number
  /** What whoever founds a brand of their own here has to know; absent where the seeded brand lives. */
  foundingSecret?: string
}

/** What the cloud of a brand that is still to be founded keeps: nobody can sign in, and one link founds it. */
export const unfoundedSettings = (): Settings => ({
  codeKeys: freshSettings().codeKeys,
  signIns: [],
  clockOffsetMs: 0,
  foundingSecret: randomBytes(32).toString('base64url'),
})

export const freshSettings = (): Settings => ({
  codeKeys: `1:${randomBytes(32).toString('base64')}`,
  signIns: [
    { account: 'admin', name: '周岚', role: 'admin', password: freshPassword() },
    { account: 'campaign', name: '许一舟', role: 'campaignManager', password: freshPassword() },
    { account: 'clerk', name: '林桥', role: 'clerk', password: freshPassword() },
  ],
  clockOffsetMs: 0,
})

/** Twelve characters that are easy to type from a terminal. */
const freshPassword = () => randomBytes(9).toString('base64url').replace(/[-_]/g, 'k')

/** The files of a data folder. Keys are written once and lie apart: nothing that is ever rewritten can take them along. */
export const placesIn = (folder: string) => ({
  keys: join(folder, 'code-keys'),
  /** Which keys this folder's codes and phone numbers were sealed with, without the keys. */
  keyPrints: join(folder, 'code-keys.prints'),
  settings: join(folder, 'settings.json'),
  clock: join(folder, 'clock.json'),
  /** What the link knows that founds a brand of one's own. */
  foundingSecret: join(folder, 'founding-secret'),
  documents: join(folder, 'documents.sqlite'),
  /** Stands once a brand has been founded whole. */
  founded: join(folder, 'founded'),
  founding: join(folder, 'founding'),
  files: join(folder, 'files'),
})

const signIns = array(
  object({ account: string(), password: string(), role: picklist(foundedRoleNames), name: string() }),
)
/** Keys and clock are of folders that were made before each had a file of its own. */
const settingsShape = object({
  codeKeys: optional(string()),
  signIns,
  clockOffsetMs: optional(pipe(number(), integer())),
})
const clockShape = object({ offsetMs: pipe(number(), integer(), minValue(-offsetMsMax), maxValue(offsetMsMax)) })

/**
 * Reads a folder's settings, or makes them where nothing has been kept yet. What is there and cannot be read is never
 * made anew: other keys would turn every printed code into a forgery.
 */
export function openSettings(folder: string, fresh = freshSettings()): Settings {
  refuseOtherKinds(folder)
  makePrivateFolder(folder)
  for (const name of readdirSync(folder)) tidy(join(folder, name))
  const places = placesIn(folder)
  separate(folder)
  refuseLoss(folder)
  const codeKeys = keepOnce(places.keys, `${fresh.codeKeys}\n`).trim()
  checkKeys(places.keys, codeKeys)
  refuseForeignKeys(folder, codeKeys)
  const kept = keepOnce(places.settings, textOf({ signIns: fresh.signIns }))
  const { signIns } = read(places.settings, kept, settingsShape)
  const clock = readKept(places.clock)
  return {
    codeKeys,
    signIns,
    clockOffsetMs: clock === undefined ? 0 : read(places.clock, clock, clockShape).offsetMs,
    ...(fresh.foundingSecret
      ? { foundingSecret: keepOnce(places.foundingSecret, `${fresh.foundingSecret}\n`).trim() }
      : {}),
  }
}

/** Remembers how far the clock was moved; nothing else changes once a brand is founded. */
export function saveClock(folder: string, offsetMs: number): void {
  const { clock } = placesIn(folder)
  if (offsetMs === 0 && readKept(clock) === undefined) return
  keep(clock, textOf({ offsetMs }))
}

/** Moves keys and clock out of the settings they once stood in: the copy is on the disk before the original goes. */
function separate(folder: string): void {
  const places = placesIn(folder)
  const text = readKept(places.settings)
  if (text === undefined) return
  const { codeKeys, clockOffsetMs, signIns } = read(places.settings, text, settingsShape)
  if (codeKeys === undefined) return
  checkKeys(places.settings, codeKeys)
  if (keepOnce(places.keys, `${codeKeys}\n`).trim() !== codeKeys)
    throw new Unusable(
      `${places.keys} and ${places.settings} hold different code keys; keep the one that your printed codes were made with and take the other away.`,
    )
  if (clockOffsetMs && readKept(places.clock) === undefined) keep(places.clock, textOf({ offsetMs: clockOffsetMs }))
  keepOnce(places.founded, 'Its keys once stood in settings.json.\n')
  keep(places.settings, textOf({ signIns }))
}

/** Where a folder is needed a file may stand, and the other way round. */
function refuseOtherKinds(folder: string): void {
  const { files, founding, ...rest } = placesIn(folder)
  for (const place of [folder, files, founding, ...Object.values(rest)]) {
    const facts = statSync(place, { throwIfNoEntry: false })
    const isFolder = place === folder || place === files || place === founding
    if (!facts || facts.isDirectory() === isFolder) continue
    throw new Unusable(
      `${place} is no ${isFolder ? 'folder' : 'file'}; move it away, or put the right one in its place.`,
    )
  }
}

/** A brand of which something is missing is not founded anew over what is left of it. */
function refuseLoss(folder: string): void {
  const { keys, settings, documents, founded } = placesIn(folder)
  if (!existsSync(founded) && !existsSync(documents)) return
  for (const place of [keys, settings, documents]) {
    const facts = statSync(place, { throwIfNoEntry: false })
    if (facts && facts.size > 0) continue
    throw new Unusable(
      `${place} is ${facts ? 'empty' : 'missing'}, and ${folder} holds a brand. Put a good copy of it there; npm start -- --reset ends this brand and begins a new one.`,
    )
  }
}

/**
 * Other keys than a brand's own would make every printed code a forgery and open no phone number. A version that was added is
 * noted; of those that were there none may be missing or another.
 */
function refuseForeignKeys(folder: string, codeKeys: string): void {
  const { keys, keyPrints } = placesIn(folder)
  const prints = codeKeys.split(',').map(printOf)
  const known = (readKept(keyPrints) ?? '').split('\n').filter((print) => print !== '')
  if (known.some((print) => !prints.includes(print)))
    throw new Unusable(
      `${keys} does not hold the code keys that ${folder} was made with: its printed codes would all be forgeries. Put the right ones there; nothing was changed.`,
    )
  keep(keyPrints, `${prints.join('\n')}\n`)
}

/** A version and the hash of its key: 32 bytes of chance cannot be found from it. */
function printOf(entry: string): string {
  const [version = '', key = ''] = entry.trim().split(':')
  return `${version}:${createHash('sha256').update('mashang/print').update(Buffer.from(key, 'base64')).digest('hex')}`
}

function checkKeys(place: string, codeKeys: string): void {
  try {
    keyRingFrom(codeKeys)
  } catch {
    throw damaged(place)
  }
}

function read<Value>(place: string, text: string, shape: GenericSchema<unknown, Value>): Value {
  const parsed = safeParse(shape, parsedOr(text))
  if (!parsed.success) throw damaged(place)
  return parsed.output
}

function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const damaged = (place: string) =>
  new Unusable(
    `${place} is damaged. It is left as it is; put a good copy in its place, or move the folder away to begin anew.`,
  )

/** What an interrupted start left half-written goes, and a file that others may read is taken away from them. */
function tidy(path: string): void {
  const owner = draftOwner(path)
  if (owner !== undefined && !isAlive(owner)) rmSync(path, { force: true })
  else if (statSync(path, { throwIfNoEntry: false })?.isFile()) chmodSync(path, fileMode)
}

const textOf = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
