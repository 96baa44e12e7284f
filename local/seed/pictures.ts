import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Files } from '../../cloudfunctions/kernel/ports/files'
import { qingyuPictures } from './brand'

/** What stands in the seeded brand's documents for a picture of its by name. */
export type ShowPicture = (name: string) => string

/** Where nobody looks at them: the names alone. */
export const byName: ShowPicture = (name) => name

/** Beside this file, wherever the process was started from. */
const folder = join(__dirname, 'pictures')

/** Puts what was drawn for the brand among its files, as what any brand uploads lies there. */
export async function uploadPictures(files: Files): Promise<ShowPicture> {
  const ids = new Map<string, string>()
  for (const name of ['logo', ...qingyuPictures]) {
    const { fileId } = await files.write(`public/seed/${name}.jpg`, createReadStream(join(folder, `${name}.jpg`)))
    ids.set(name, fileId)
  }
  return (name) => ids.get(name) ?? name
}
