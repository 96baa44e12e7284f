import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import {
  integer,
  maxLength,
  maxValue,
  minValue,
  number,
  object,
  optional,
  partial,
  picklist,
  pipe,
  safeParse,
  string,
} from 'valibot'
import type { Cloud } from './cloud'
import { offsetMsMax } from './clock'
import { runDueJobs } from './due-jobs'
import { freshCode } from './fresh-code'
import { safetyModes } from './safety'
import { seededVisitors, visitorOf } from './visitors'
import type { Settings } from './settings'

/** The developer's drawer and the state inspector: time, identity, fresh codes, collections and the latest calls. */
export function controlRoutes(cloud: Cloud, settings: Settings): Hono {
  const routes = new Hono()
  routes.use('*', bodyLimit({ maxSize: 10 * 1024 }))
  routes.get('/state', (context) =>
    context.json({
      now: cloud.clock.now(),
      offsetMs: cloud.clock.offsetMs(),
      visitors: seededVisitors,
      signIns: settings.signIns,
      collections: cloud.engine.collections(),
      calls: cloud.calls.latest(),
      jobs: cloud.calls.latestJobs(),
    }),
  )
  routes.post('/clock', async (context) => {
    const asked = safeParse(clockMove, await context.req.json().catch(() => null))
    if (!asked.success) return context.json({ problem: 'advanceMs is a whole number of milliseconds' }, 400)
    if (asked.output.advanceMs === undefined) cloud.clock.reset()
    else cloud.clock.advance(asked.output.advanceMs)
    const reports = await runDueJobs(cloud)
    return context.json({ now: cloud.clock.now(), offsetMs: cloud.clock.offsetMs(), reports })
  })
  routes.post('/jobs', async (context) => context.json({ reports: await runDueJobs(cloud) }))
  routes.get('/safety', (context) => context.json({ plan: cloud.safety.plan, waiting: cloud.safety.waiting() }))
  routes.post('/safety', async (context) => {
    const asked = safeParse(safetyChange, await context.req.json().catch(() => null))
    if (!asked.success) return context.json({ problem: `text and media are one of ${safetyModes.join(', ')}` }, 400)
    const { text, media, slowMs, mediaMs } = { ...cloud.safety.plan, ...asked.output }
    Object.assign(cloud.safety.plan, { text, media, slowMs, mediaMs })
    return context.json({ plan: cloud.safety.plan, waiting: cloud.safety.waiting() })
  })
  routes.post('/code', async (context) => {
    const fresh = await freshCode(cloud)
    return fresh ? context.json(fresh) : context.json({ problem: 'every seeded code has been handed out' }, 409)
  })
  routes.post('/phone', (context) => {
    const visitor = visitorOf(context.req.header('x-visitor') ?? '')
    return visitor ? context.json(cloud.phones.codeFor(visitor.id)) : context.json({ problem: 'no such visitor' }, 400)
  })
  routes.get('/documents/:collection', (context) => {
    const collection = context.req.param('collection')
    if (!cloud.engine.has(collection)) return context.json({ problem: 'no such collection' }, 404)
    const page = safeParse(browse, { after: context.req.query('after') })
    const after = page.success ? page.output.after : undefined
    const texts = cloud.engine.texts(collection, {
      fields: [],
      equals: [],
      descending: false,
      ...(after === undefined ? {} : { after: { key: '', id: after } }),
      limit: browsedMax,
    })
    return context.json({ documents: texts.map((text): unknown => JSON.parse(text)) })
  })
  return routes
}

/** The inspector pages through a collection by so many documents. */
const browsedMax = 50

const clockMove = object({
  advanceMs: optional(pipe(number(), integer(), minValue(-offsetMsMax), maxValue(offsetMsMax))),
})

/** Nobody waits a minute for a stand-in; below zero, pictures are answered by nobody. */
const waitMs = pipe(number(), integer(), minValue(-1), maxValue(60_000))

const safetyChange = partial(
  object({ text: picklist(safetyModes), media: picklist(safetyModes), slowMs: waitMs, mediaMs: waitMs }),
)

const browse = object({ after: optional(pipe(string(), maxLength(200))) })
