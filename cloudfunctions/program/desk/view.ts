import type { InferOutput } from 'valibot'
import type { programView } from '../../../contract/program/desk'
import { usualCompensation } from '../../../domain/points/compensation'
import type { Program } from '../../brand/documents'

export const presentProgram = (program: Program): InferOutput<typeof programView> => ({
  tiers: program.tiers.map(({ benefits, perks, ...tier }) => ({ ...tier, benefits: [...benefits], perks: [...perks] })),
  tierPolicy: program.tierPolicy,
  pointsExpiry: { code: program.pointsExpiry.code, args: { ...program.pointsExpiry.args } },
  contributionExpiry: program.contributionExpiry
    ? { code: program.contributionExpiry.code, args: { ...program.contributionExpiry.args } }
    : null,
  refundGrace: { code: program.refundGrace.code, args: { ...program.refundGrace.args } },
  checkIn: program.checkIn ?? null,
  orderReceived: program.orderReceived ?? null,
  compensation: program.compensation ?? usualCompensation,
  memberDays: program.memberDays,
  tasks: program.tasks,
  version: program.version,
})
