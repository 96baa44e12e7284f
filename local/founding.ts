import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openCloud } from './cloud'
import { claimFile } from './engine/ownership'
import { isSound } from './engine/soundness'
import { keepOnce, makePrivateFolder, syncFolder, Unusable } from './kept-file'
import { seedBrand } from './seed/seed'
import { placesIn, type Settings } from './settings'

/**
 * Sees to it that a folder holds a whole brand. It is founded aside and gets its place by one renaming: a start that is
 * stopped half-way leaves no half of a brand, and the next one begins the founding again.
 */
export async function foundWhole(
  folder: string,
  settings: Settings,
  say: (sentence: string) => void = () => undefined,
): Promise<void> {
  const places = placesIn(folder)
  if (!existsSync(places.documents)) {
    const giveUp = claimFile(places.documents)
    try {
      await foundAside(folder, settings, say)
    } finally {
      giveUp()
    }
  } else if (!isSound(places.documents)) throw damagedDocuments(places.documents)
  // A start that was stopped just behind the renaming has left its folder.
  rmSync(places.founding, { recursive: true, force: true })
  keepOnce(places.founded, 'The brand in this folder was founded whole.\n')
}

/** The same for a brand that its own people found at the desk: what there is of it has to be sound. */
export function openedSound(folder: string): void {
  const { documents } = placesIn(folder)
  if (existsSync(documents) && !isSound(documents)) throw damagedDocuments(documents)
}

async function foundAside(folder: string, settings: Settings, say: (sentence: string) => void): Promise<void> {
  const { founding, documents, files } = placesIn(folder)
  const wasStopped = existsSync(founding)
  say(
    wasStopped
      ? 'The last start was stopped while it founded the brand; founding it again …'
      : 'Founding the brand (some seconds the first time) …',
  )
  // Files get their place first, so that those of a founding that came so far lie there already.
  for (const left of [founding, files]) rmSync(left, { recursive: true, force: true })
  makePrivateFolder(founding)
  const aside = { documents: join(founding, 'documents.sqlite'), files: join(founding, 'files') }
  const cloud = await openCloud({ folder: founding, filesFolder: aside.files, settings })
  await seedBrand(cloud, settings, { history: true })
  cloud.engine.forgetRemoved()
  await cloud.close()
  if (existsSync(aside.files)) renameSync(aside.files, files)
  syncFolder(folder)
  renameSync(aside.documents, documents)
  syncFolder(folder)
  say('The brand is founded.')
}

const damagedDocuments = (place: string) =>
  new Unusable(
    `${place} is damaged. It is left as it is; put a good copy in its place (and take ${place}-wal and -shm away), or move the folder away to begin anew.`,
  )
