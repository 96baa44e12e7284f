import { createHash, randomBytes } from 'node:crypto'
import type { Phones } from '../cloudfunctions/kernel/ports/phones'

/** The phone port of this machine, and the tap on WeChat's button that it stands in for. */
export interface LocalPhones extends Phones {
  /** A fresh single-use code for a visitor's number, or for another that they chose in WeChat. */
  codeFor(visitorId: string, number?: string): { code: string; number: string }
}

/** As long as WeChat's own. */
const codeLifeMs = 5 * 60 * 1000
/** Codes that nobody exchanged are forgotten after so many newer ones. */
const codesMax = 1_000

export function localPhones(now: () => number): LocalPhones {
  const codes = new Map<string, { number: string; expiresAt: number }>()
  return {
    codeFor(visitorId, number = numberOf(visitorId)) {
      const code = randomBytes(24).toString('hex')
      if (codes.size >= codesMax) codes.delete(codes.keys().next().value ?? '')
      codes.set(code, { number, expiresAt: now() + codeLifeMs })
      return { code, number }
    },
    async numberFor(code) {
      const known = codes.get(code)
      codes.delete(code)
      return known && now() < known.expiresAt ? known.number : null
    },
  }
}

/** Every visitor has one number, of a range that belongs to nobody: 100 is no mobile prefix in China. */
const numberOf = (visitorId: string): string =>
  `100${String(createHash('sha256').update(visitorId).digest().readUInt32BE() % 100_000_000).padStart(8, '0')}`
