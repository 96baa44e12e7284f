import { readCheckInRule, type CheckInRule } from '../../domain/engagement/check-in-rule'
import { readMemberDay, type MemberDay } from '../../domain/engagement/member-day'
import { readTasks, type Task } from '../../domain/engagement/tasks'
import { readBenefits } from '../../domain/member/benefits'
import type { Tier, TierUse } from '../../domain/member/tier'
import type { TierRules } from '../../domain/member/tier-move'
import { readTierPolicy, type TierPolicy } from '../../domain/member/tier-policy'
import { yes, type Result } from '../../domain/result'
import type { RuleRefusal, RuleUse } from '../../domain/rule'
import type { Program } from './documents'

/** The programme with its rules read. */
export interface ReadyProgram
  extends Omit<Program, 'tiers' | 'tierPolicy' | 'checkIn' | 'memberDays' | 'tasks'>, TierRules {
  tiers: Tier[]
  tierPolicy: TierPolicy
  /** What checking in gives; null where the brand offers none. */
  checkIn: CheckInRule | null
  memberDays: MemberDay[]
  tasks: Task[]
}

/** Reads every rule of a programme, or says which is wrong and how. */
export function readProgram(program: Program): Result<ReadyProgram, RuleRefusal> {
  const tiers = readEach(program.tiers, readTier)
  if (!tiers.ok) return tiers
  const tierPolicy = readTierPolicy(program.tierPolicy)
  if (!tierPolicy.ok) return tierPolicy
  const checkIn = program.checkIn ? readCheckInRule(program.checkIn) : yes(null)
  if (!checkIn.ok) return checkIn
  const memberDays = readEach(program.memberDays, readMemberDay)
  if (!memberDays.ok) return memberDays
  const tasks = readTasks(program.tasks)
  if (!tasks.ok) return tasks
  return yes({
    ...program,
    tiers: tiers.value,
    tierPolicy: tierPolicy.value,
    checkIn: checkIn.value,
    memberDays: memberDays.value,
    tasks: tasks.value,
  })
}

/** Reads the programme that is in force: the desk stores none that cannot be read. */
export function readStoredProgram(program: Program): ReadyProgram {
  const ready = readProgram(program)
  if (!ready.ok) throw new Error(`the programme was stored with a rule that cannot be read: ${ready.refusal.code}`)
  return ready.value
}

function readTier(use: TierUse): Result<Tier, RuleRefusal> {
  const benefits = readBenefits(use.benefits)
  return benefits.ok ? yes({ ...use, benefits: benefits.value }) : benefits
}

function readEach<Use extends TierUse | RuleUse, Ready>(
  uses: readonly Use[],
  read: (use: Use) => Result<Ready, RuleRefusal>,
): Result<Ready[], RuleRefusal> {
  const ready: Ready[] = []
  for (const use of uses) {
    const each = read(use)
    if (!each.ok) return each
    ready.push(each.value)
  }
  return yes(ready)
}
