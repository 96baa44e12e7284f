import type { Finding } from '../../../domain/community/visibility'
import type { Log } from '../../kernel/ports/log'
import { piecesOf } from '../../../domain/text/pieces'
import { findingOf, type Safety, type Silence, type TextAnswer, type TextQuestion } from '../../kernel/ports/safety'
import { logLine } from './log'
import { cloudCalls, errorCodeOf, textOf, troubleIn, type CloudCall } from './cloud-calls'

/** The part of wx-server-sdk 4.0.2's `cloud.openapi` that checks texts and pictures. */
interface Cloud {
  openapi: {
    security: {
      msgSecCheck(options: object): Promise<{ result?: { suggest?: string } }>
      mediaCheckAsync(options: object): Promise<{ traceId?: string }>
    }
  }
}

/** A door has five seconds in all, and what is not answered in time is asked again by the timer. */
const patienceMs = 2_000

/** msgSecCheck and mediaCheckAsync in their second version, the only one that takes a scene. */
const version = 2

/** mediaCheckAsync's number for pictures. */
const mediaTypePicture = 2

/** What the first version of the check said of a text that offends, and the second may still say. */
const riskyContent = 87014

/**
 * WeChat's own checks through cloud calls.
 *
 * @param cloud the SDK; its own types leave these answers untyped.
 * @param log hears of rejections that do not pass by themselves.
 */
export function wxSafety(cloud: object, log: Log = logLine): Safety {
  const { openapi } = cloud as Cloud
  const checkPiece = async (piece: Omit<TextQuestion, 'text'> & { content: string }): Promise<TextAnswer> => {
    const asked = await within(cloudCalls.checkText, log, () => openapi.security.msgSecCheck({ version, ...piece }))
    if (!asked.ok) return asked.isRisky ? { answered: true, finding: 'risky' } : { answered: false, why: asked.why }
    const finding = findingOf(asked.value.result?.suggest)
    return finding ? { answered: true, finding } : { answered: false, why: 'failed' }
  }
  return {
    async checkText({ text, ...about }) {
      const pieces = piecesOf(text)
      // No field takes a text as long as that: a person looks at it.
      if (!pieces) return { answered: true, finding: 'review' }
      return strictest(await Promise.all(pieces.map((content) => checkPiece({ ...about, content }))))
    },
    async checkPicture({ url, openid, scene }) {
      const asked = await within(cloudCalls.checkPicture, log, () =>
        openapi.security.mediaCheckAsync({ version, openid, scene, mediaUrl: url, mediaType: mediaTypePicture }),
      )
      if (!asked.ok) return { taken: false, why: asked.why }
      const { traceId } = asked.value
      return traceId ? { taken: true, traceId } : { taken: false, why: 'failed' }
    },
  }
}

/** What offends in one piece offends in all; a text passes only where every piece does. */
function strictest(answers: readonly TextAnswer[]): TextAnswer {
  const found = (finding: Finding) => answers.find((answer) => answer.answered && answer.finding === finding)
  const passed: TextAnswer = { answered: true, finding: 'pass' }
  return found('risky') ?? answers.find(({ answered }) => !answered) ?? found('review') ?? passed
}

type Asked<Value> = { ok: true; value: Value } | { ok: false; why: Silence; isRisky?: boolean }

/** An answer within our patience, or why there is none. */
async function within<Value>(call: CloudCall, log: Log, ask: () => Promise<Value>): Promise<Asked<Value>> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<Asked<Value>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, why: 'timedOut' }), patienceMs)
  })
  const asked = ask().then(
    (value): Asked<Value> => ({ ok: true, value }),
    (fault: unknown): Asked<Value> => ({ ok: false, ...readFault(fault, call, log) }),
  )
  try {
    return await Promise.race([asked, tooLate])
  } finally {
    clearTimeout(timer)
  }
}

/** The member was not in the app within two hours. */
const inactive = 61010

function readFault(fault: unknown, call: CloudCall, log: Log): { why: Silence; isRisky?: boolean } {
  const code = errorCodeOf(fault)
  if (code === inactive) return { why: 'inactive' }
  if (code === riskyContent) return { why: 'failed', isRisky: true }
  const trouble = troubleIn(fault)
  // What only we can mend, such as a call that config.json does not permit, would else be silence for ever.
  if (!trouble) log({ procedure: call, fault: `errCode ${code}: ${textOf(fault)}` })
  return { why: trouble ?? 'failed' }
}
