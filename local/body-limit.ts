import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

type Limit = Parameters<typeof bodyLimit>[0]

/**
 * Refuses bodies above a size. Where a request says its length, which Node then holds it to, that is enough: to look at
 * the body itself would make a web stream of it, which costs more than all else about a small request.
 */
export function bodyWithin(limit: Limit): MiddlewareHandler {
  const readingAlong = bodyLimit(limit)
  return (context, next) => {
    const said = context.req.header('content-length')
    const isChunked = context.req.header('transfer-encoding') !== undefined
    return said !== undefined && !isChunked && Number(said) <= limit.maxSize ? next() : readingAlong(context, next)
  }
}
