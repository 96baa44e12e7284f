import type { Given } from '../cloud/call'

export type FoundMember = Given<'findMember'>
export type ListedMember = Given<'listMembers'>['members'][number]
export type TimelineLine = Given<'memberTimeline'>['lines'][number]
export type MemberEntry = Extract<TimelineLine, { what: 'entry' }>['entry']

export type Standing = Given<'memberStanding'>
