import { streamOf, told } from '../events/stream'

/** What operators did, tried and looked at, in the order in which they asked for it; with what a word makes of what was done. */
export const trail = streamOf('audit', {
  along: 'byTime',
  momentOf: ({ at }) => at,
  tells: ['commanded'],
  tell: ({ _id, at, operatorId, procedure, subject, outcome, names = [] }, { tellings }) => {
    const telling = outcome === 'done' ? tellings[procedure] : undefined
    const commanded = { code: 'commanded', operatorId, procedure, subject, outcome, named: names.length } as const
    return [commanded, ...(telling ? [telling(subject)] : [])].map((fact) => told(fact, _id, at))
  },
})
