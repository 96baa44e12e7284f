import { array, boolean, nullable, number, object, picklist, string } from 'valibot'
import { operators, procedure } from '../procedure'
import { reasonView } from '../rule/views'
import { typed } from '../text'
import { batchStates } from '../words/batch'
import { codeScanKinds, verdicts } from '../words/code'
import { id } from '../fields'
import { explanationView } from './explain'

/** What the desk asks about one code. */
export const desk = {
  /**
   * What a code is and what became of it, by whatever was typed, pasted or read from a picture of it. `verdict` is what a
   * scan by somebody else would find now; where it is no item of ours, that is all.
   */
  readCode: procedure({
    caller: operators('batch.see'),
    effect: 'query',
    input: object({ code: typed('codeQuery') }),
    output: object({
      verdict: picklist(verdicts),
      item: nullable(
        object({
          /** In groups of five, as printed. */
          code: string(),
          serial: number(),
          product: object({ id: string(), name: string(), picture: string() }),
          batch: object({
            id: string(),
            number: number(),
            label: string(),
            state: picklist(batchStates),
            mintedAt: number(),
            mintedBy: string(),
          }),
          /** When its range was or will be switched on, the earliest; null where it is in none. */
          activatedAt: nullable(number()),
          /** The print files that it is in, newest first. */
          printed: array(object({ id: string(), name: string(), createdAt: number() })),
          /** The campaign that pays for its batch; empty where there is none. */
          campaign: nullable(object({ id: string(), name: string() })),
        }),
      ),
      /** Visits of all people together. */
      visits: number(),
      /** In the order in which they happened. */
      scans: array(
        object({
          /** `first`; `paid` later than the first; or somebody's `visit`, of which the latest is told. */
          kind: picklist(codeScanKinds),
          at: number(),
          /** How often the same person came; 1 where they came once. */
          visits: number(),
          /** Roughly where; empty where unknown. */
          where: string(),
          /** Null where it was somebody without a card, and where nobody is to be found by what is kept. */
          memberId: nullable(string()),
          /** Masked; empty where they gave no name. */
          by: string(),
          points: number(),
          growth: number(),
          prize: boolean(),
          campaignName: string(),
          /** What it was booked for, or why it paid nothing; null for a visit, which books nothing. */
          reason: nullable(reasonView),
        }),
      ),
    }),
    refusals: [],
    personal: ['memberId'],
    shows: 'members',
  }),
  /** Why a member has no points for what they scanned: the code, or whatever they typed or pasted for one. */
  explainScan: procedure({
    caller: operators('member.see'),
    effect: 'query',
    input: object({ memberId: id, code: typed('codeQuery') }),
    output: object({ explanation: explanationView }),
    refusals: ['memberUnknown'],
    shows: 'members',
    look: 'findMember',
  }),
}
