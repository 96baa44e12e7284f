import type { Given } from '../cloud/call'

export type FoundMember = Given<'findMember'>
export type ListedMember = Given<'listMembers'>['members'][number]
export type MemberEntry = Given<'memberEntries'>['entries'][number]

/** As it stands on the card: twelve digits in groups of four. */
export const shownNumber = (number: string) => number.replace(/(\d{4})(?=\d)/g, '$1 ')

export type Standing = Given<'memberStanding'>
