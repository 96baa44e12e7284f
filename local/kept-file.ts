import { chmodSync, closeSync, fsyncSync, linkSync, mkdirSync, openSync } from 'node:fs'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What keeps a data folder from being used, in a sentence for whoever starts it. */
export class Unusable extends Error {}

/** Its owner's alone: what lies in it names people. */
export const folderMode = 0o700
export const fileMode = 0o600

/** Makes a folder, or takes an existing one away from everybody but its owner. */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: folderMode })
  chmodSync(path, folderMode)
}

/** The file's text; undefined where there is none. */
export function readKept(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return undefined
    throw fault
  }
}

/**
 * Writes a file whole or not at all: under another name first, confirmed by the disk, and only then under its own.
 * Whoever reads it, after whatever interruption, finds the old text or the new one. A text that is there is not written.
 */
export function keep(path: string, text: string): void {
  if (readKept(path) === text) return
  underItsName(path, text, (draft) => renameSync(draft, path))
}

/** The same for what must never be replaced: answers the text that stands there, whoever wrote it first. */
export function keepOnce(path: string, text: string): string {
  const known = readKept(path)
  if (known !== undefined) return known
  // A second name for a file, unlike a new name, is refused where the name is taken.
  underItsName(path, text, (draft) => {
    try {
      linkSync(draft, path)
    } catch (fault) {
      if (codeOf(fault) !== 'EEXIST') throw fault
    }
  })
  return readFileSync(path, 'utf8')
}

/** The process that was writing a draft; undefined where a path is none. */
export function draftOwner(path: string): number | undefined {
  const [, owner] = /\.(\d+)\.draft$/.exec(path) ?? []
  return owner === undefined ? undefined : Number(owner)
}

function underItsName(path: string, text: string, place: (draft: string) => void): void {
  const draft = `${path}.${process.pid}.draft`
  try {
    const file = openSync(draft, 'w', fileMode)
    try {
      writeFileSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    place(draft)
  } finally {
    rmSync(draft, { force: true })
  }
  syncFolder(dirname(path))
}

/** Has the disk confirm which names are in a folder. Where a system does not open folders, it keeps names by itself. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** A system fault's name, e.g. `ENOSPC`; undefined where it is none. */
export const codeOf = (fault: unknown): unknown =>
  typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined
