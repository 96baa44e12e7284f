import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Context as HonoContext } from 'hono'
import { Hono } from 'hono'
import { bodyWithin } from '../body-limit'
import type { FolderFiles } from '../embedded/files'
import type { Call } from '../engine/call'
import type { Engine } from '../engine/engine'
import type { Context } from './database'
import { databaseActions } from './database'
import type { FaultPlan, Faults } from './faults'
import { faultPlan } from './faults'
import type { Invoke } from './functions'
import { invokeFunction } from './functions'
import { cloudCalls, type OpenApi } from './open-api'
import type { Parameters } from './parameters'
import { WireRefusal, conflictRefusal, invalidParameter, wireRefusal } from './refusal'
import type { Storage } from './storage'
import { storage } from './storage'
import { transactions } from './transactions'

export interface WireOptions {
  engine: Engine
  files: FolderFiles
  /** Runs a function for `cloud.callFunction`. */
  invoke: Invoke
  /** WeChat's own interfaces; absent, nobody may call any. */
  openApi?: OpenApi
  /** Hears of every database call; `requestId` is the SDK's `seqId`, whose part before `_` is one per process. */
  onCall?: (call: Call & { requestId: string }) => void
}

type Environment = { Bindings: { incoming?: IncomingMessage } }

/** The CloudBase admin API takes requests of some megabytes; answers end at 16. */
const requestBytesMax = 16 * 1024 * 1024

/**
 * The CloudBase wire for the unmodified wx-server-sdk 4.0.2: `POST /admin` for every action, `PUT /upload/…` and
 * `GET /files/…` for files, `GET` and `PUT /control/faults` and `/control/cloud-calls` to make things go wrong. Mount it at
 * the root of a Hono app.
 * Refusals are HTTP 200 with `{ code, message, requestId }`. Nothing is answered that is not on the disk.
 */
export function cloudBaseWire({ engine, files, invoke, openApi, onCall }: WireOptions): Hono<Environment> {
  const context: Context = { engine, transactions: transactions(engine) }
  const faults = faultPlan()
  const store = storage(files)
  const calls = cloudCalls(openApi)
  const app = new Hono<Environment>()

  app.post('/admin', bodyWithin({ maxSize: requestBytesMax }), calls.gateway, async (request) => {
    const requestId = request.req.query('seqId') ?? randomUUID()
    const parameters: unknown = await request.req.json().catch(() => undefined)
    const action = actionOf(parameters)
    const startedAt = performance.now()
    const fault = await faults.meet(action)
    if (fault === 'http500') return request.text('Internal Server Error', 500)
    const answer = await answered(async () => {
      if (fault === 'conflict') refuseWithConflict(context, parameters as Parameters)
      return run({ context, invoke, store }, action, parameters as Parameters, new URL(request.req.url).origin)
    }, action)
    await engine.durable()
    const database = databaseActions[action]
    if (database) {
      const collection = (parameters as Parameters)['collectionName']
      const durationMs = performance.now() - startedAt
      onCall?.({ name: database.call, collection: collection as string | undefined, durationMs, requestId })
    }
    if (fault === 'lostAnswer') return breakOff(request)
    return request.json({ requestId, ...answer })
  })

  app.route('/', controls(faults))
  app.route('/', calls.controls)
  app.route('/', store.routes)
  app.route('/', files.routes)
  return app
}

interface Services {
  context: Context
  invoke: Invoke
  store: Storage
}

async function run({ context, invoke, store }: Services, action: string, parameters: Parameters, origin: string) {
  const database = databaseActions[action]
  if (database) return database.run(context, parameters)
  const stored = store.actions[action]
  if (stored) return stored(parameters, origin)
  if (action === 'functions.invokeFunction') return invokeFunction(invoke, parameters)
  throw invalidParameter(`there is no action ${action}`)
}

/** Turns refusals into answers; what is none is a fault of this server and becomes HTTP 500. */
async function answered(
  work: () => Promise<Record<string, unknown>>,
  action: string,
): Promise<Record<string, unknown>> {
  try {
    return await work()
  } catch (error) {
    const refusal = wireRefusal(error, databaseActions[action]?.operation ?? 'Query')
    if (refusal instanceof WireRefusal) return { code: refusal.code, message: refusal.message }
    throw refusal
  }
}

function actionOf(parameters: unknown): string {
  const action =
    typeof parameters === 'object' && parameters !== null ? (parameters as Parameters)['action'] : undefined
  return typeof action === 'string' ? action : ''
}

function refuseWithConflict({ transactions }: Context, { transactionId }: Parameters): never {
  if (typeof transactionId === 'string') transactions.end(transactionId)
  throw conflictRefusal()
}

/** The work is done and the client never learns of it: the connection is gone before the answer. */
function breakOff(request: HonoContext<Environment>) {
  request.env.incoming?.socket.destroy()
  return request.body(null, 502)
}

const controls = (faults: FaultPlan) =>
  new Hono()
    .get('/control/faults', (request) => request.json(faults.read()))
    .put('/control/faults', async (request) => {
      faults.replace((await request.req.json()) as Partial<Faults>)
      return request.json(faults.read())
    })
