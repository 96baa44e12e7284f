import type { Delivery } from '../../../domain/alert/sending'

export interface Letter {
  to: string
  subject: string
  text: string
  /** Makes the message's own id: a letter that is sent twice is one. */
  id: string
}

/** Sends letters; absent where the cloud was given no server for them. */
export interface Mail {
  send(letter: Letter): Promise<Delivery>
}

/** What another server answered; `unreachable` where it did not, in time or at all. */
export type Posted = { isReached: true; status: number; body: unknown; retryAfterMs?: number } | { isReached: false }

/** Posts JSON to an https address and follows it nowhere else. */
export type Post = (address: string, body: unknown) => Promise<Posted>
