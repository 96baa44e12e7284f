import { literal, nullable, number, object, picklist, string, variant } from 'valibot'
import { pendingEvents } from '../../domain/points/pending'

/** What became of the points that an entry gave; days are YYYY-MM-DD. */
export const becameView = variant('code', [
  object({ code: literal('usable'), until: string() }),
  object({ code: literal('partlyUsed'), left: number(), until: string() }),
  object({ code: literal('used') }),
  object({ code: literal('expired'), lastDay: string() }),
  object({ code: literal('takenBack'), at: number(), why: string() }),
  object({ code: literal('pending'), releasesAt: nullable(number()), awaits: nullable(picklist(pendingEvents)) }),
  object({ code: literal('released'), at: number() }),
  object({ code: literal('repaid') }),
])
