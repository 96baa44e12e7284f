import { array, boolean, nullable, number, object, picklist, string } from 'valibot'
import { madeView } from '../batch/desk'
import { operators, procedure } from '../procedure'
import { reasonView } from '../rule/views'
import { typed } from '../text'
import { batchStates, stopCommands } from '../words/batch'
import { codeScanKinds, standings, verdicts } from '../words/code'
import { count, id, why } from '../fields'
import { pointsByHandMax } from '../words/points'
import { cardView, entryView } from '../member/visitor'
import { explanationView } from './explain'

const stopping = procedure({
  caller: operators('code.freeze'),
  effect: 'once',
  input: object({ code: typed('codeQuery'), reason: why }),
  output: object({ standing: picklist(standings) }),
  refusals: ['codeUnknown', 'rangeUnchanged', 'tooManyStops'],
})

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
            /** When and where it was made, its lot among it; null where nobody said. */
            made: nullable(madeView),
          }),
          /** The last day of its life, YYYY-MM-DD; null where that cannot be told. */
          bestBefore: nullable(string()),
          /** When its range was or will be switched on, the earliest; null where it is in none. */
          activatedAt: nullable(number()),
          /** How it stands, whatever became of it. */
          standing: picklist(standings),
          /** The print files that it is in, newest first; by whom is empty where that was not kept. */
          printed: array(object({ id: string(), name: string(), createdAt: number(), createdBy: string() })),
          /** What was done to it to stop it or let it go on, newest first; `codes` is to how many at once. */
          stops: array(
            object({
              id: string(),
              command: picklist(stopCommands),
              reason: string(),
              by: string(),
              at: number(),
              codes: number(),
            }),
          ),
          /** The campaign that pays for its batch; empty where there is none. */
          campaign: nullable(object({ id: string(), name: string() })),
        }),
      ),
      /** Visits of all people together. */
      visits: number(),
      /** In the order in which they happened. */
      scans: array(
        object({
          /** `first`; `paid` later than the first; somebody's `visit`; or points that made it good, by hand. */
          kind: picklist(codeScanKinds),
          at: number(),
          /** Roughly where; empty where unknown. */
          where: string(),
          /** Null where it was somebody without a card. */
          memberId: nullable(string()),
          /** Masked; empty where they gave no name. */
          by: string(),
          points: number(),
          growth: number(),
          prize: boolean(),
          campaignName: string(),
          /** What it was booked for, or why it paid nothing; null for a visit, which books nothing. */
          reason: nullable(reasonView),
          /** Who gave it by hand; empty for all else. */
          operatorName: string(),
        }),
      ),
      /** Visits that are counted and not listed: more than a page of them, and those of more than ninety days ago. */
      visitsUnlisted: number(),
      /** What whoever asks may give for it; null where it was made good, or is none of ours, or it is not theirs to give. */
      compensation: nullable(object({ pointsPerCase: number(), pointsLeftToday: number() })),
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
  /** Stops one code, as its batch is stopped by range: whoever scans it reads that it is being looked into. */
  freezeCode: stopping,
  /** Lets one frozen code go on. */
  thawCode: stopping,
  /**
   * Gives a member points for a code that gave them none, by hand: a code is made good once, up to what the programme allows
   * for a code and for an operator's day. The member reads the reason.
   */
  compensateCode: procedure({
    caller: operators('member.compensate'),
    effect: 'once',
    input: object({ memberId: id, code: typed('codeQuery'), points: count(pointsByHandMax), reason: why }),
    output: object({ entry: entryView, card: cardView }),
    refusals: [
      'memberUnknown',
      'codeUnknown',
      'codeMadeGood',
      'codePaidThem',
      'compensationTooLarge',
      'compensationDayFull',
    ],
    shows: 'members',
  }),
}
