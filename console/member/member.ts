import type { Given } from '../cloud/call'

export type FoundMember = Given<'findMember'>
export type ListedMember = Given<'listMembers'>['members'][number]
export type MemberEntry = Given<'memberEntries'>['entries'][number]

export type Standing = Given<'memberStanding'>
