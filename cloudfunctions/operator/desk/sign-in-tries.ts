import { dayMs } from '../../../domain/calendar'
import { addressBlock } from '../../../domain/operator/address-block'
import { freeTriesLeft, nextTryAt, type Pace } from '../../../domain/operator/tries'
import type { SignInDevice } from '../documents'
import type { Call } from '../../kernel/ports/platform'
import { countTry, giveTryBack } from '../../kernel/call/tries'

const pace = (freeTries: number, firstWaitMs: number, waitMsMax: number): Pace => ({
  freeTries,
  firstWaitMs,
  waitMsMax,
  forgottenMs: dayMs,
})

/**
 * How guessing passwords is slowed down; nobody is ever locked out. A day of guessing at one account gives 1,448 tries
 * from one address and 2,903 from all addresses together, and at all accounts 8,672 from one address (decision 23). A
 * device that somebody was signed in on before has tries of its own, which no stranger can use up.
 */
export const paces = {
  fromOneAddress: pace(5, 2_000, 60_000),
  address: pace(30, 1_000, 10_000),
  account: pace(20, 1_000, 30_000),
  device: pace(5, 2_000, 60_000),
  /** Whoever guesses codes knows the password: 100 tries a day at one of three codes in a million. */
  factor: pace(5, 30_000, 15 * 60_000),
}

export type SignInTry =
  | { isTaken: true; freeTriesLeft: number; waitMs: number; forgive(): Promise<void>; giveBack(): Promise<void> }
  | { isTaken: false; until: number }

/** Counts a try to sign in before its password is looked at. Names that nobody has are counted alike. */
export async function countSignIn(call: Call, account: string, device: SignInDevice | undefined): Promise<SignInTry> {
  const rules = device ? [forDevice(device)] : forStranger(call, account)
  const [own] = rules
  let freeTries = 0
  let nextAt = 0
  for (const rule of rules) {
    const counted = await countTry(call, rule.id, rule.pace)
    if (!counted.isTaken) return counted
    if (rule === own) freeTries = freeTriesLeft(counted.tries, rule.pace)
    nextAt = Math.max(nextAt, nextTryAt(counted.tries, rule.pace, call.at))
  }
  return {
    isTaken: true,
    freeTriesLeft: freeTries,
    waitMs: Math.max(0, nextAt - call.at),
    async giveBack() {
      for (const { id } of rules) await giveTryBack(call, id)
    },
    async forgive() {
      for (const { id } of rules) await (id === own?.id ? call.store.remove('guards', id) : giveTryBack(call, id))
    },
  }
}

const forDevice = ({ _id }: SignInDevice) => ({ id: `device:${_id}`, pace: paces.device })

/** The narrowest first: who is refused by it has used up nothing of what others share. */
function forStranger({ address }: Call, account: string) {
  const from = addressBlock(address)
  return [
    { id: `account:${account}@${from}`, pace: paces.fromOneAddress },
    // Where no address is known, one count would be everybody's.
    ...(from === '' ? [] : [{ id: `signIn:${from}`, pace: paces.address }]),
    accountRule(account),
  ]
}

const accountRule = (account: string) => ({ id: `account:${account}`, pace: paces.account })

/** From when on a device that is not known may try again at accounts that are being guessed at; past for any other. */
export async function slowedUntil(call: Call, accounts: readonly string[]): Promise<number[]> {
  const rules = accounts.map(accountRule)
  const guards = await call.store.getMany(
    'guards',
    rules.map(({ id }) => id),
  )
  return rules.map(({ pace }, place) => nextTryAt(guards[place], pace, call.at))
}
