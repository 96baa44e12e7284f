import type { Contract } from '../../../contract'
import type { InputOf } from '../../../contract/procedure'
import { faultInTiers } from '../../../domain/member/tier-table'
import { readExpiry, readGrace } from '../../../domain/points/policies'
import { no, yes, type Result } from '../../../domain/result'
import { boardsOf } from '../../community/places'
import type { Program } from '../../brand/documents'
import { once } from '../../kernel/call/once'
import { at, readProgram, type ProgramRefusal } from '../../brand/program'
import type { Handler } from '../../kernel/call/serve'
import { presentProgram } from './view'

/** Changes the programme as a whole: every rule is read before any of it is stored. */
export const saveProgram: Handler<'ops', 'saveProgram'> = async (call, { version, droppedTiers, ...fields }) => {
  const boards = await boardsOf(call)
  return once(call, async (transaction) => {
    const before = await transaction.get('programs', 'brand')
    if (!before) throw new Error('the programme document "brand" is missing: run the set-up')
    if (before.version !== version) return no({ code: 'changedMeanwhile', version: before.version })
    const dropped = before.tiers.filter(({ code }) => !fields.tiers.some((tier) => tier.code === code))
    const unsaid = dropped.filter(({ code }) => !droppedTiers.includes(code))
    if (unsaid.length > 0) return no({ code: 'tierDropUnsaid', tiers: unsaid.map(({ name }) => name) })
    const closed = boards.find(({ tier }) => dropped.some(({ code }) => code === tier))
    if (closed) return no({ code: 'tierHasBoard', board: closed.name })
    const planned = planProgram(before, fields)
    if (!planned.ok) return planned
    await transaction.put('programs', planned.value)
    return yes({
      value: { program: presentProgram(planned.value) },
      subject: 'brand',
      changed: { before, after: planned.value },
    })
  })
}

type Fields = Omit<InputOf<Contract['ops']['saveProgram']>, 'version' | 'droppedTiers'>

/** The programme with these fields, or the first of them that cannot be. */
function planProgram(before: Program, fields: Fields): Result<Program, ProgramRefusal> {
  const { checkIn, orderReceived, contributionExpiry, pointsExpiry, refundGrace, ...rest } = fields
  const fault = faultInTiers(rest.tiers)
  if (fault) return no({ code: 'programRefused', field: `tiers.${fault.row}`, problem: fault.problem })
  const expiry = at('pointsExpiry', readExpiry(pointsExpiry))
  if (!expiry.ok) return expiry
  const written = contributionExpiry ? at('contributionExpiry', readExpiry(contributionExpiry)) : yes(undefined)
  if (!written.ok) return written
  const grace = at('refundGrace', readGrace(refundGrace))
  if (!grace.ok) return grace
  const { checkIn: _checkIn, orderReceived: _received, contributionExpiry: _expiry, ...kept } = before
  const program: Program = {
    ...kept,
    ...rest,
    ...(checkIn ? { checkIn } : {}),
    ...(orderReceived ? { orderReceived } : {}),
    ...(written.value ? { contributionExpiry: written.value } : {}),
    pointsExpiry: expiry.value,
    refundGrace: grace.value,
    version: before.version + 1,
  }
  const ready = readProgram(program)
  return ready.ok ? yes(program) : ready
}
