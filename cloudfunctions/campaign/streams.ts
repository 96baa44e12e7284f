import { streamOf, told } from '../kernel/events/stream'

/** What became of launched campaigns: other terms, and their ends, by hand or with their window. */
const campaignChanges = streamOf('campaignChanges', {
  along: 'byTime',
  momentOf: ({ at }) => at,
  tells: ['campaignChanged', 'campaignEnded'],
  tell: ({ _id, kind, campaignId, at }) => [
    told({ code: kind === 'ended' ? 'campaignEnded' : 'campaignChanged', campaignId }, _id, at),
  ],
})

export const streams = [campaignChanges]
