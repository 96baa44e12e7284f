import { approvalKindNames, thresholdOf, type ApprovalKind } from '../../../domain/approval/kinds'
import type { Platform } from '../../kernel/ports/platform'
import { everyoneAtDesk } from '../../operator/colleagues'
import type { ApprovalRules } from '../documents'
import { decidersAmong, permissionFor } from '../eyes'

/** The rules with how many people each of them can count on. */
export async function presentRules(platform: Platform, { thresholds, version }: ApprovalRules) {
  const people = await everyoneAtDesk(platform)
  const countFor = (kind: ApprovalKind): number => {
    const permissions = Object.entries(platform.declared.weighings)
      .filter(([, weighing]) => weighing.kind === kind)
      .map(([procedure]) => permissionFor(procedure))
    return Math.min(...permissions.map((each) => decidersAmong(people, each).length))
  }
  return {
    rules: approvalKindNames.map((kind) => ({
      kind,
      threshold: thresholdOf(kind, thresholds),
      deciders: countFor(kind),
    })),
    version,
  }
}
