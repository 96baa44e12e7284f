import { randomBytes } from 'node:crypto'
import type { Finding } from '../domain/community/visibility'
import type { PictureAnswer, Safety, Silence, TextAnswer } from '../cloudfunctions/kernel/ports/safety'

/** How a stand-in answers: with a finding, late, or not at all. */
export const safetyModes = ['pass', 'review', 'risky', 'slow', 'silent', 'overQuota', 'inactive'] as const
export type SafetyMode = (typeof safetyModes)[number]

/** What the developer sets: `slow` passes after `slowMs`; a picture's finding is pushed after `mediaMs`. */
export interface SafetyPlan {
  text: SafetyMode
  media: SafetyMode
  slowMs: number
  mediaMs: number
}

/** WeChat's two checks as this machine plays them. */
export interface SafetyStandIn extends Safety {
  plan: SafetyPlan
  /** Pictures taken and not answered, oldest first. */
  waiting(): string[]
  /** Pushes a finding about a picture that was taken, as WeChat does. */
  push(traceId: string, suggest: Finding): Promise<unknown>
}

/** Answers that are known before they are asked for. */
const silences: Partial<Record<SafetyMode, Silence>> = {
  silent: 'timedOut',
  overQuota: 'overQuota',
  inactive: 'inactive',
}

const findings: Record<SafetyMode, Finding> = {
  pass: 'pass',
  review: 'review',
  risky: 'risky',
  slow: 'pass',
  silent: 'pass',
  overQuota: 'pass',
  inactive: 'pass',
}

/** A person looking at a screen sees `slow` as slow, and the wait ends before the call does. */
const planAtFirst: SafetyPlan = { text: 'pass', media: 'pass', slowMs: 1_500, mediaMs: 500 }

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/**
 * Stands in for msgSecCheck and mediaCheckAsync. `hear` takes what WeChat would push to the function `safety`. Nothing
 * is pushed by itself where `mediaMs` is negative: a test pushes.
 */
export function safetyStandIn(hear: (event: unknown) => Promise<unknown>): SafetyStandIn {
  const waiting = new Set<string>()
  const standIn: SafetyStandIn = {
    plan: { ...planAtFirst },
    waiting: () => [...waiting],
    async push(traceId, suggest) {
      waiting.delete(traceId)
      return hear({ MsgType: 'event', Event: 'wxa_media_check', trace_id: traceId, result: { suggest, label: 100 } })
    },
    async checkText(): Promise<TextAnswer> {
      const { text, slowMs } = standIn.plan
      const why = silences[text]
      if (why) return { answered: false, why }
      if (text === 'slow') await pause(slowMs)
      return { answered: true, finding: findings[text] }
    },
    async checkPicture(): Promise<PictureAnswer> {
      const { media, slowMs, mediaMs } = standIn.plan
      const why = silences[media]
      if (why && why !== 'timedOut') return { taken: false, why }
      const traceId = randomBytes(16).toString('hex')
      waiting.add(traceId)
      const delayMs = media === 'slow' ? mediaMs + slowMs : mediaMs
      if (why !== 'timedOut' && mediaMs >= 0)
        setTimeout(() => void standIn.push(traceId, findings[media]).catch(() => undefined), delayMs).unref()
      return { taken: true, traceId }
    },
  }
  return standIn
}
