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
import type { FaultPlan, FaultRule, Faults } from './faults'
import { faultPlan } from './faults'
import type { Invoke } from './functions'
import { invokeFunction } from './functions'
import { knowing, ofThisMachine } from './guard'
import { cloudCalls, type OpenApi } from './open-api'
import type { Parameters } from './parameters'
import {
  conflictRefusal,
  gatewayRefusal,
  invalidParameter,
  isGatewayFault,
  transactionBusyRefusal,
  WireRefusal,
  wireRefusal,
} from './refusal'
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
  /** What the SDK must name as its secretId, a secret of this start; absent, whoever reaches the app may use it. */
  secretId?: string
}

type Environment = { Bindings: { incoming?: IncomingMessage } }

/** The CloudBase admin API takes requests of some megabytes; answers end at 16. */
const requestBytesMax = 16 * 1024 * 1024

/**
 * The CloudBase wire for the unmodified wx-server-sdk 4.0.2: `POST /admin` for every action, `PUT /upload/…` and
 * `GET /files/…` for files, `GET` and `PUT /control/faults` and `/control/cloud-calls` to make things go wrong. Mount it at
 * the root of a Hono app. Refusals are HTTP 200 with `{ code, message, requestId }`; foreign hosts and origins, and whoever does not know the secret,
 * get no further. Nothing is answered that is not on the disk.
 */
export function cloudBaseWire({ engine, files, invoke, openApi, onCall, secretId }: WireOptions): Hono<Environment> {
  const context: Context = { engine, transactions: transactions(engine) }
  const faults = faultPlan()
  const store = storage(files)
  const calls = cloudCalls(openApi)
  const app = new Hono<Environment>()

  app.use(ofThisMachine)
  app.use('/admin', knowing(secretId))
  app.use('/control/*', knowing(secretId))
  app.post('/admin', bodyWithin({ maxSize: requestBytesMax }), calls.gateway, async (request) => {
    const requestId = request.req.query('seqId') ?? randomUUID()
    const parameters: unknown = await request.req.json().catch(() => undefined)
    const action = actionOf(parameters)
    const startedAt = performance.now()
    let fault: FaultRule['kind'] | undefined
    const services = { context, invoke, store }
    const answer = await answered(action, () =>
      inTurn(context, parameters as Parameters, async () => {
        fault = await faults.meet(action)
        if (fault === 'http500') return {}
        refuseAtTheDoor(context, fault, parameters as Parameters)
        const done = await run(services, action, parameters as Parameters, new URL(request.req.url).origin)
        await engine.durable()
        if (fault === 'lateTimeout') throw gatewayRefusal('timeout')
        return done
      }),
    )
    if (fault === 'http500') return request.text('Internal Server Error', 500)
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
  action: string,
  work: () => Promise<Record<string, unknown>>,
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

/** A call that belongs to a transaction has it to itself until it is answered. */
function inTurn<T>({ transactions }: Context, parameters: Parameters | undefined, work: () => Promise<T>): Promise<T> {
  const id = parameters?.['transactionId']
  return typeof id === 'string' ? transactions.inTurn(id, work) : work()
}

/** Faults of what stands before the database, and a conflict, which drops the transaction. */
function refuseAtTheDoor(
  { transactions }: Context,
  fault: FaultRule['kind'] | undefined,
  { transactionId }: Parameters,
) {
  if (fault === undefined) return
  if (fault === 'busy') throw transactionBusyRefusal()
  if (isGatewayFault(fault)) throw gatewayRefusal(fault)
  if (fault !== 'conflict') return
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
