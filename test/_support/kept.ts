import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collections } from '../../cloudfunctions/declared'
import type { Brand } from './brand'

/** Far above what any test keeps. */
const documentsMax = 1_000_000

/** Every document of every collection as it lies in the store. */
export const documentsKept = ({ cloud }: Brand): string =>
  Object.keys(collections)
    .map((name) => cloud.engine.array(name, { fields: [], equals: [], descending: false, limit: documentsMax }))
    .join('\n')

/** Every file by its name and content. */
export const filesKept = ({ filesFolder }: Brand): string =>
  readdirSync(filesFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => name + readFileSync(join(parentPath, name), 'latin1'))
    .join('\n')
