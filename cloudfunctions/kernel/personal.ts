import { renamed } from '../../domain/member/rename'
import type { collections } from './collections'
import { by, byId, nothing, startingWith, whole, type PersonalIn } from './store/personal'

export const personal: PersonalIn<typeof collections> = {
  // What operators did to this member: why they did it is in their own words, which may name anybody. A command that was
  // refused may be about one of the member's entries instead; lines about what else is theirs are found through it (`trail`).
  audit: {
    finders: [by('audit', 'bySubject', 'subject'), startingWith('audit', 'byName')],
    left: (line, memberId, anonymousId) => ({ ...renamed(line, memberId, anonymousId), input: '' }),
    exported: ({ at, procedure, outcome }) => ({ at, procedure, outcome }),
  },
  // Ids of lines and fingerprints under the brand's keys.
  auditSeals: 'none',
  requests: {
    finders: [by('requests', 'bySubject', 'subject'), startingWith('requests', 'bySubject')],
    left: nothing,
    exported: null,
  },
  guards: { finders: [byId('guards', (memberId) => `m:${memberId}`)], left: nothing, exported: whole },
  jobReports: 'none',
  chores: 'none',
  progress: 'none',
}
