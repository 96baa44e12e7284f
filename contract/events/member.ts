import { number, object, string } from 'valibot'

const consent = { memberId: string(), consentVersion: string() }

export const memberEvents = {
  joined: object(consent),
  /** Consented to terms that are newer than those they joined by. */
  consented: object(consent),
  /** Withdrew their consent: asked to be removed. */
  leavingAsked: object({ memberId: string(), leavesAt: number() }),
  leavingTakenBack: object({ memberId: string() }),
}
