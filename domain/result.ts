/** A decision: either it does something, or it says why not. Refusals are data; only broken things are thrown. */
export type Result<Value, Refusal extends { code: string }> =
  { ok: true; value: Value } | { ok: false; refusal: Refusal }

export const yes = <Value>(value: Value) => ({ ok: true, value }) as const

export const no = <const Refusal extends { code: string }>(refusal: Refusal) => ({ ok: false, refusal }) as const
