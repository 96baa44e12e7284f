import { call, type Asked, type Given, type Name, type Outcome } from './call'
import { announceChange } from './load'

export type Collected<N extends Name> = Given<N>

/** Sends an approved request again as it was sent first, which carries it out; what it answers is for whoever asked alone. */
export async function collect<N extends Name>(
  procedure: N,
  { requestId, input }: { requestId: string; input: string },
): Promise<Outcome<Given<N>>> {
  const outcome = await call(procedure, JSON.parse(input) as Asked<N>, requestId)
  void announceChange()
  return outcome
}
