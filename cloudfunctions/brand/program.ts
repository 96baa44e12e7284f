import { readCheckInRule, type CheckInRule } from '../../domain/engagement/check-in-rule'
import { readMemberDay, type MemberDay } from '../../domain/engagement/member-day'
import { readTasks, type Task } from '../../domain/engagement/tasks'
import { readOrderReceivedRule, type OrderReceivedRule } from '../../domain/mall/order-received'
import { readBenefits } from '../../domain/member/benefits'
import type { Tier, TierUse } from '../../domain/member/tier'
import type { TierRules } from '../../domain/member/tier-move'
import { readTierPolicy, type TierPolicy } from '../../domain/member/tier-policy'
import type { TierProblem } from '../../domain/member/tier-table'
import { no, yes, type Result } from '../../domain/result'
import type { RuleRefusal, RuleUse } from '../../domain/rule'
import type { Program } from './documents'

/** The programme with its rules read. */
export interface ReadyProgram
  extends Omit<Program, 'tiers' | 'tierPolicy' | 'checkIn' | 'orderReceived' | 'memberDays' | 'tasks'>, TierRules {
  tiers: Tier[]
  tierPolicy: TierPolicy
  /** What checking in gives; null where the brand offers none. */
  checkIn: CheckInRule | null
  /** What orders earn once they have come; null where they earn nothing. */
  orderReceived: OrderReceivedRule | null
  memberDays: MemberDay[]
  tasks: Task[]
}

/** Which part of a programme cannot be, e.g. `tiers.1`, and why. */
export interface ProgramRefusal {
  code: 'programRefused'
  field: string
  problem: RuleRefusal | TierProblem
}

/** Reads every rule of a programme, or says where one is wrong and how. */
export function readProgram(program: Program): Result<ReadyProgram, ProgramRefusal> {
  const tiers = readEach('tiers', program.tiers, readTier)
  if (!tiers.ok) return tiers
  const tierPolicy = at('tierPolicy', readTierPolicy(program.tierPolicy))
  if (!tierPolicy.ok) return tierPolicy
  const checkIn = program.checkIn ? at('checkIn', readCheckInRule(program.checkIn)) : yes(null)
  if (!checkIn.ok) return checkIn
  const orderReceived = program.orderReceived
    ? at('orderReceived', readOrderReceivedRule(program.orderReceived))
    : yes(null)
  if (!orderReceived.ok) return orderReceived
  const memberDays = readEach('memberDays', program.memberDays, readMemberDay)
  if (!memberDays.ok) return memberDays
  // A task may clash with one before it, so each is read with all of those.
  const clash = program.tasks.findIndex((_, row) => !readTasks(program.tasks.slice(0, row + 1)).ok)
  const tasks = at(`tasks.${clash}`, readTasks(program.tasks))
  if (!tasks.ok) return tasks
  return yes({
    ...program,
    tiers: tiers.value,
    tierPolicy: tierPolicy.value,
    checkIn: checkIn.value,
    orderReceived: orderReceived.value,
    memberDays: memberDays.value,
    tasks: tasks.value,
  })
}

/** Reads the programme that is in force: the desk stores none that cannot be read. */
export function readStoredProgram(program: Program): ReadyProgram {
  const ready = readProgram(program)
  if (!ready.ok) throw new Error(`the programme was stored with a rule that cannot be read: ${ready.refusal.field}`)
  return ready.value
}

/** What was read of a part of the programme, or which part it was. */
export function at<Value>(field: string, read: Result<Value, RuleRefusal>): Result<Value, ProgramRefusal> {
  if (read.ok) return read
  const { refusal } = read
  const isExpiry = refusal.code === 'ruleArgumentRefused' && refusal.argument === 'expiry'
  return no({ code: 'programRefused', field: isExpiry ? `${field}.expiry` : field, problem: refusal })
}

function readTier(use: TierUse): Result<Tier, RuleRefusal> {
  const benefits = readBenefits(use.benefits)
  return benefits.ok ? yes({ ...use, benefits: benefits.value }) : benefits
}

function readEach<Use extends TierUse | RuleUse, Ready>(
  field: string,
  uses: readonly Use[],
  read: (use: Use) => Result<Ready, RuleRefusal>,
): Result<Ready[], ProgramRefusal> {
  const ready: Ready[] = []
  for (const [row, use] of uses.entries()) {
    const each = at(`${field}.${row}`, read(use))
    if (!each.ok) return each
    ready.push(each.value)
  }
  return yes(ready)
}
