import type { Post, Posted } from '../kernel/ports/outbound'

/** A robot answers in a tenth of this, and a run of jobs has a minute for everything. */
const patienceMs = 8_000

/** More than any robot answers. */
const bodyLengthMax = 10_000

/**
 * @param standIn where an address leads to instead, for whoever has no such server: a test's own. A redirect is followed nowhere.
 */
export const postJson =
  (standIn: (address: string) => string = (address) => address, waitMs = patienceMs): Post =>
  async (address, body) => {
    try {
      const response = await fetch(standIn(address), {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(waitMs),
      })
      return await readAnswer(response)
    } catch {
      // No route, no answer in time, a redirect: to whoever sends they are one.
      return { isReached: false }
    }
  }

async function readAnswer(response: Response): Promise<Posted> {
  const text = (await response.text()).slice(0, bodyLengthMax)
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return {
    isReached: true,
    status: response.status,
    body: parsed(text),
    ...(Number.isFinite(seconds) && seconds > 0 ? { retryAfterMs: seconds * 1000 } : {}),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
