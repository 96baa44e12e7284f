import { by, type PersonalIn } from '../kernel/store/personal'
import type { collections } from './collections'

export const personal: PersonalIn<typeof collections> = {
  // What was asked for about them: who asked and who said yes stays, what it was about goes with them.
  approvals: {
    finders: [by('approvals', 'byMember')],
    left: ({ memberId: _theirs, nickname: _name, ...approval }, memberId, anonymousId) => ({
      ...approval,
      subject: approval.subject === memberId ? anonymousId : approval.subject,
      title: '',
      sealedInput: '',
      effects: [],
      reason: '',
      ...(approval.decided ? { decided: { ...approval.decided, word: '' } } : {}),
    }),
    exported: ({ at, procedure, state }) => ({ at, procedure, state }),
  },
  approvalRules: 'none',
  rememberedPairs: 'none',
  daySums: 'none',
}
