import { number, object, string } from 'valibot'

const batch = object({ batchId: string() })
const campaign = object({ campaignId: string() })
const reward = object({ rewardId: string() })

export const deskEvents = {
  /** Something that an operator asked for at the desk and that stands in the trail, done or refused. */
  commanded: object({
    operatorId: string(),
    procedure: string(),
    /** What it was done to; empty where that is no one thing. */
    subject: string(),
    /** `done`, or the refusal's code. */
    outcome: string(),
    /** How many members or orders it named beside the subject. */
    named: number(),
  }),
  batchMinted: batch,
  batchActivated: batch,
  batchFrozen: batch,
  batchThawed: batch,
  batchVoided: batch,
  batchRecalled: batch,
  campaignSaved: campaign,
  campaignLaunched: campaign,
  /** Other terms for a campaign that runs: which, its history says. */
  campaignChanged: campaign,
  campaignPaused: campaign,
  campaignResumed: campaign,
  /** By hand, or with its window. */
  campaignEnded: campaign,
  productSaved: object({ productId: string() }),
  programSaved: object({}),
  rewardSaved: reward,
  rewardPublished: reward,
  rewardPaused: reward,
}
