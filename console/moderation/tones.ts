import type { Given } from '../cloud/call'
import type { Tone } from '../ui/StateMark'

type State = Given<'listReviews'>['reviews'][number]['state']

export const publicationTones: Record<State, Tone> = {
  pending: 'accent',
  public: 'good',
  held: 'warn',
  rejected: 'bad',
  removed: 'bad',
  withdrawn: 'quiet',
}
