import { findingOf, type Safety, type Silence } from '../safety'

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

/**
 * WeChat's own checks through cloud calls. The function's config.json has to list `security.msgSecCheck` and
 * `security.mediaCheckAsync`.
 *
 * @param cloud the SDK; its own types leave these answers untyped.
 */
export function wxSafety(cloud: object): Safety {
  const { openapi } = cloud as Cloud
  return {
    async checkText({ text, openid, nickname, scene }) {
      const asked = await within(() =>
        openapi.security.msgSecCheck({ version, openid, scene, content: text, nickname }),
      )
      if (!asked.ok) return { answered: false, why: asked.why }
      const finding = findingOf(asked.value.result?.suggest)
      return finding ? { answered: true, finding } : { answered: false, why: 'failed' }
    },
    async checkPicture({ url, openid, scene }) {
      const asked = await within(() =>
        openapi.security.mediaCheckAsync({ version, openid, scene, mediaUrl: url, mediaType: mediaTypePicture }),
      )
      if (!asked.ok) return { taken: false, why: asked.why }
      const { traceId } = asked.value
      return traceId ? { taken: true, traceId } : { taken: false, why: 'failed' }
    },
  }
}

type Asked<Value> = { ok: true; value: Value } | { ok: false; why: Silence }

/** An answer within our patience, or why there is none. */
async function within<Value>(ask: () => Promise<Value>): Promise<Asked<Value>> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<Asked<Value>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, why: 'timedOut' }), patienceMs)
  })
  try {
    return await Promise.race([ask().then((value): Asked<Value> => ({ ok: true, value })), tooLate])
  } catch (error) {
    return { ok: false, why: silenceOf(error) }
  } finally {
    clearTimeout(timer)
  }
}

/** 45009: the app's calls of this minute or day are used up. 61010: the member was not in the app within two hours. */
const silences: Record<number, Silence> = { 45009: 'overQuota', 61010: 'inactive' }

const silenceOf = (error: unknown): Silence =>
  typeof error === 'object' && error !== null && 'errCode' in error && typeof error.errCode === 'number'
    ? (silences[error.errCode] ?? 'failed')
    : 'failed'
