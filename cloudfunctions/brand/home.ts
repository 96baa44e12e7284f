import type { Output } from '../../contract'
import { shownBlocks, usualHome } from '../../domain/brand/home'
import { presentPicture } from '../kernel/pictures/shown'
import type { Files } from '../kernel/ports/files'
import type { Brand } from './documents'

interface Reader {
  /** Null for guests. */
  tier: string | null
  at: number
  /** The campaigns that are live: a banner for one that is over leads nowhere, and is left out. */
  running: ReadonlySet<string>
}

/** The first screen as it is drawn now for a reader. */
export const presentBlocks = (
  platform: { files: Files },
  { home = [...usualHome] }: Brand,
  { running, ...reader }: Reader,
): Output<'member', 'home'>['blocks'] =>
  shownBlocks(home, reader)
    .filter(({ banner }) => banner?.target?.kind !== 'campaign' || running.has(banner.target.id))
    .map(({ id, kind, banner }) => ({
      id,
      kind,
      banner: banner && {
        picture: presentPicture(platform, banner.picture),
        says: banner.says,
        target: banner.target,
      },
    }))
