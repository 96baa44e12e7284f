import type { OperatorCall, Platform } from '../kernel/ports/platform'
import { digest } from '../kernel/call/public-id'
import type { Approval } from './documents'

/** The request that an operator's request is, whatever becomes of it. */
export const approvalIdOf = (operatorId: string, requestId: string): string => digest('approval', operatorId, requestId)

/** By which the same command of the same operator is recognised, under each version of the keys. */
export const inputHashesOf = ({ keys, procedure, input }: OperatorCall): string[] =>
  keys.seal.fingerprints('approval', JSON.stringify([procedure, input]))

export const sealInput = ({ keys }: Platform, id: string, input: unknown): string =>
  keys.seal.close('approval', id, JSON.stringify(input))

export const openInput = ({ keys }: Platform, { _id, sealedInput }: Approval): unknown =>
  JSON.parse(keys.seal.open('approval', _id, sealedInput))

/** Notes what an approved request came to, once; its input goes with it unless it may be fetched again. */
export const settle = (
  { store }: Platform,
  id: string,
  { state, code, at }: { state: 'done' | 'failed'; code: string; at: number },
  keepsInput: boolean,
): Promise<boolean> =>
  store.updateIf(
    'approvals',
    id,
    { state: { equals: 'approved' } },
    { set: { state, outcome: { at, code }, ...(keepsInput ? {} : { sealedInput: '' }) } },
  )
