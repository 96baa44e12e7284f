import { streamOf, told } from '../kernel/events/stream'

/** Campaigns that ended with their window: what operators change is told of the command. */
const windows = streamOf('campaignChanges', {
  along: 'byTime',
  momentOf: ({ at }) => at,
  tells: ['campaignEnded'],
  tell: ({ _id, kind, campaignId, at }) =>
    kind === 'windowClosed' ? [told({ code: 'campaignEnded', campaignId }, _id, at)] : [],
})

export const streams = [windows]
