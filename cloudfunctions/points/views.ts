import type { InferOutput } from 'valibot'
import type { entryView, pendingView } from '../../contract/member/visitor'
import type { reasonView } from '../../contract/rule/views'
import { factsOf, sayReason, type Reasoned } from '../../contract/sentences/reasons'
import { postedTo } from '../../domain/points/balance'
import type { Entry } from '../../domain/points/ledger'
import { givenBy } from '../../domain/points/lots'
import type { Pending } from '../../domain/points/pending'
import type { Platform } from '../kernel/ports/platform'
import { productOf } from '../product/configuration'

/** A reason with the facts that say it, and said in Chinese for whoever does not know its rule. */
export const presentReason = (reason: Reasoned): InferOutput<typeof reasonView> => ({
  rule: reason.rule,
  inputs: factsOf(reason),
  sentence: sayReason(reason, 'zh-CN'),
})

export async function presentEntry(platform: Platform, entry: Entry): Promise<InferOutput<typeof entryView>> {
  const product = entry.scan ? await productOf(platform, entry.scan.productId) : undefined
  return {
    id: entry._id,
    kind: entry.kind,
    at: entry.at,
    points: postedTo('member', entry.postings),
    growth: entry.growth,
    ...presentReason({ ...entry.reason, productName: product?.name ?? null }),
    pendingPoints: postedTo('pending', entry.postings),
    given: givenBy(entry),
    productName: product?.name ?? null,
    picture: product?.picture ?? null,
  }
}

export const presentPending = ({
  _id,
  at,
  points,
  releasesAt,
  awaits,
  earnedFor = { rule: '', inputs: {} },
  sentence = '',
}: Pending): InferOutput<typeof pendingView> => ({
  id: _id,
  at,
  points,
  releasesAt,
  awaits: awaits ?? null,
  ...presentReason({ ...earnedFor, sentence }),
})
