import type { RefusalOf } from '../../contract/refusals'
import { readHome, type HomeBlock, type Target } from '../../domain/brand/home'
import { no, yes, type Result } from '../../domain/result'
import type { Platform } from '../kernel/ports/platform'
import { programOf } from './configuration'
import type { BrandContent } from './documents'

type HomeProblem = RefusalOf<'homeBlockFixed'> | RefusalOf<'homeBlockRefused'> | RefusalOf<'targetRefused'>

/**
 * Whether a first screen can be drawn and its banners lead somewhere.
 *
 * @param shownAt where it is to be published, the moment from which on members see it: until then what a banner names may
 * still be in the making.
 */
export async function judgeHome(
  platform: Platform,
  home: readonly HomeBlock[],
  shownAt?: number,
): Promise<Result<undefined, HomeProblem>> {
  const { tiers } = await programOf(platform)
  const read = readHome(home, tiers)
  if (!read.ok) return read
  const found = await Promise.all(
    home.map(async ({ banner, from, until }, index) => {
      if (!banner?.target) return undefined
      const isSeen = shownAt !== undefined && (from ?? shownAt) <= shownAt && (until === null || shownAt < until)
      const what = await faultOf(platform, banner.target)
      const refused = what === 'unknown' || (what === 'hidden' && isSeen)
      return refused ? { place: index + 1, kind: banner.target.kind, what } : undefined
    }),
  )
  const first = found.find((fault) => fault !== undefined)
  return first ? no({ code: 'targetRefused', ...first }) : yes(undefined)
}

/** Why a target can't be reached now; undefined where it can. */
async function faultOf({ store }: Platform, { kind, id }: Target): Promise<'unknown' | 'hidden' | undefined> {
  if (kind === 'page') return undefined
  const state = {
    campaign: async () => (await store.get('campaigns', id))?.state,
    reward: async () => (await store.get('rewards', id))?.state,
    post: async () => (await store.get('posts', id))?.state,
  }
  const stands = await state[kind]()
  if (stands === undefined) return 'unknown'
  return stands === 'live' || stands === 'public' ? undefined : 'hidden'
}

type ContentProblem = HomeProblem | RefusalOf<'categoryInUse'>

/** Whether a content can be put in force now. */
export async function judgeContent(
  platform: Platform,
  { content, inForce, at }: { content: BrandContent; inForce: BrandContent; at: number },
): Promise<Result<undefined, ContentProblem>> {
  const home = await judgeHome(platform, content.home, at)
  if (!home.ok) return home
  const gone = inForce.mallCategories.filter(({ code }) => content.mallCategories.every((kept) => kept.code !== code))
  const used = await Promise.all(
    gone.map(async ({ code, name }) => {
      const page = await platform.store.page('rewards', 'byCategory', { equals: { category: code }, limit: 1 })
      const [reward] = page.documents
      return reward && { name, rewardTitle: reward.title }
    }),
  )
  const first = used.find((each) => each !== undefined)
  return first ? no({ code: 'categoryInUse', ...first }) : yes(undefined)
}
