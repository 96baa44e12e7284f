/** What became of an invitation's link before anybody used it, or by being used. */
export const invitationEnds = ['used', 'withdrawn', 'replaced', 'expired'] as const
export type InvitationEnd = (typeof invitationEnds)[number]

/** What there is to know of an invitation before it can be said whether its link still leads anywhere. */
export interface InvitationLife {
  expiresAt: number
  /** Absent while nobody ended it. */
  ended?: { as: Exclude<InvitationEnd, 'expired'>; at: number }
}

/** How an invitation ended; undefined while its link can be used. */
export const invitationEnd = ({ ended, expiresAt }: InvitationLife, at: number): InvitationEnd | undefined =>
  ended?.as ?? (at >= expiresAt ? 'expired' : undefined)

/** Three days: over a weekend, and not for whoever finds the message in a month. */
export const invitationMs = 72 * 60 * 60_000
