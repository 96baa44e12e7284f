import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Lets in only who asked this machine under a name of its own: a page that was loaded from elsewhere may have a name that
 * leads here, and a page of another origin says so. HTTP 403 with a JSON text else.
 */
export const ofThisMachine: MiddlewareHandler = createMiddleware(async (context, next) => {
  const host = context.req.header('host')
  const origin = context.req.header('origin')
  const isForeign = !isLoopback(`http://${host ?? ''}`) || (origin !== undefined && !isLoopback(origin))
  return isForeign ? refused(context, 403, 'FOREIGN_HOST', 'this wire serves this machine only') : next()
})

function isLoopback(address: string): boolean {
  try {
    return loopback.has(new URL(address).hostname)
  } catch {
    return false
  }
}

/**
 * Lets in only JSON, or a form as the SDK sends it with bytes, of who knows the secret of this start. The SDK names its
 * secretId in the credential of its signature; whoever else is told may say `Bearer` and the same.
 *
 * @param secretId undefined where whoever reaches the app may use it, as in a test that keeps it to itself.
 */
export const knowing = (secretId: string | undefined): MiddlewareHandler =>
  createMiddleware(async (context, next) => {
    const type = context.req.header('content-type') ?? ''
    if (context.req.method !== 'GET' && !/^(application\/json|multipart\/form-data)\b/.test(type))
      return refused(context, 415, 'INVALID_CONTENT_TYPE', 'JSON is needed')
    if (secretId !== undefined && !isSame(secretId, named(context.req.header('authorization') ?? '')))
      return refused(context, 401, 'SIGN_PARAM_INVALID', 'the credential is not the one of this start')
    return next()
  })

const named = (authorization: string): string => /(?:Credential=|^Bearer )([\w-]+)/.exec(authorization)?.[1] ?? ''

const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))

const digest = (text: string) => createHash('sha256').update(text).digest()

const refused = (context: Context, status: 401 | 403 | 415, code: string, message: string) =>
  context.json({ code, message }, status)
