import { filter } from './community/filter'
import { growth } from './community/growth'
import { withFolder } from './folder'
import type { GroupOptions } from './group'

/** What the word filter finds and how fast; and what looking around takes as the community grows. */
export async function community(options: GroupOptions): Promise<void> {
  await filter(options)
  await withFolder((folder) => growth(folder, options))
}
