import { boolean, literal, nullable, number, object, picklist, string, variant, type InferOutput } from 'valibot'
import { whys } from '../../domain/code/why'
import { itemView } from '../brand/views'
import { becameView } from '../points/became'
import { reasonView } from '../rule/views'
import { unpaidView } from './visitor'

const scannedAt = { at: number() }

/** What a scan by the member would come to now. */
const nowView = variant('code', [
  object({ code: literal('pays'), points: number() }),
  object({ code: literal('unpaid'), unpaid: unpaidView }),
  object({ code: literal('stopped'), standing: picklist(['notActive', 'frozen', 'voided', 'recalled']) }),
])

/** Why a member has no points for what they scanned, as facts: the catalogs say it, to them and in their language. */
export const explanationView = variant('code', [
  /** The text is no code of ours, or is not whole. */
  object({
    code: literal('notItem'),
    verdict: picklist(['notOurs', 'mistyped', 'barcode', 'foreign']),
    speaksOf: itemView,
  }),
  object({
    code: literal('item'),
    speaksOf: itemView,
    why: picklist(whys),
    item: object({ code: string(), productName: string() }),
    /** Null where nobody has scanned it. `reason` is why it did not pay; null where it did. */
    first: nullable(
      object({
        ...scannedAt,
        byThem: boolean(),
        byMember: boolean(),
        /** Masked; empty where they gave no name. */
        by: string(),
        campaignName: string(),
        reason: nullable(reasonView),
      }),
    ),
    /** Null where it has paid nobody; `became` is null for somebody else's points. */
    paid: nullable(
      object({
        ...scannedAt,
        toThem: boolean(),
        to: string(),
        points: number(),
        campaignName: string(),
        became: nullable(becameView),
      }),
    ),
    /** Points that made it good by hand; null where none did. */
    madeGood: nullable(object({ ...scannedAt, toThem: boolean(), points: number() })),
    /** When they were there last, after somebody's first scan; null where they were not. */
    came: nullable(object({ ...scannedAt, visits: number() })),
    /** Null where it has paid already. */
    now: nullable(nowView),
  }),
])

export type Explanation = InferOutput<typeof explanationView>
