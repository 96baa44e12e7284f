import type { Context, MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import { Field, Type } from 'protobufjs/light'
import { fieldsOf } from './multipart'

/** WeChat's own interfaces, behind the cloud's gateway. */
export interface OpenApi {
  /** What the function may call that was given this token; undefined where nobody was given it. */
  permittedTo(token: string): readonly string[] | undefined
  /** WeChat's answer as its HTTPS interface gives it, keys in snake_case; undefined for an interface that there is not. */
  ask(apiName: string, data: Readonly<Record<string, unknown>>): Promise<Record<string, unknown> | undefined>
}

/** What a cloud call is answered with in place of the truth. */
export interface CloudCallRule {
  /** An interface such as `security.msgSecCheck`, or `*`. */
  api: string
  /**
   * A number is WeChat's `errcode` (40029, 45011, -1, 87014 …), one of the gateway's own (-604100 and below), or, as a
   * text, the cloud's code before both (`SYS_ERR`, `EXCEED_REQUEST_LIMIT` …).
   */
  answer: number | string
  /** How many matching calls are let through before. */
  skip?: number
  /** How many calls are hit after those. */
  times: number
}

/** The gateway's own refusals (wx-server-sdk 4.0.2, error.config). */
const notFound = -604100
const notPermitted = -604101
const illegalSource = -604104
const gatewayCodesBelow = -600_000

/**
 * Cloud calls on the wire: `POST /admin` as a multipart form whose `requestData` is a CommApiData message, answered by a
 * CommOpenApiResp message; `GET` and `PUT /control/cloud-calls` to have calls refused. Whatever is no form is left to the
 * next handler.
 */
export function cloudCalls(openApi: OpenApi = nobodys): { gateway: MiddlewareHandler; controls: Hono } {
  let rules: CloudCallRule[] = []
  const gateway: MiddlewareHandler = async (context, next) => {
    const contentType = context.req.header('content-type') ?? ''
    if (!contentType.startsWith('multipart/form-data')) return next()
    const fields = fieldsOf(contentType, Buffer.from(await context.req.arrayBuffer()))
    const text = (name: string) => fields.get(name)?.toString() ?? ''
    if (text('action') !== 'wx.openApi') return refused(context, 'INVALID_PARAM', 'there is no such action')
    const apiName = text('apiName')
    const data = dataIn(fields.get('requestData'))
    if (!data) return refused(context, 'INVALID_PARAM', 'requestData is no CommApiData')
    const fault = nextFault(rules, apiName)
    if (typeof fault === 'string') return refused(context, fault, `${apiName} was refused`)
    const answer = fault === undefined ? await answerTo(openApi, text('wxCloudApiToken'), apiName, data) : faulty(fault)
    return context.body(new Uint8Array(Response.encode(Response.create(answer)).finish()), 200, {
      'content-type': 'application/octet-stream',
    })
  }
  const controls = new Hono()
    .get('/control/cloud-calls', (context) => context.json({ rules }))
    .put('/control/cloud-calls', async (context) => {
      const given = (await context.req.json()) as { rules?: CloudCallRule[] }
      rules = (given.rules ?? []).map((rule) => ({ ...rule }))
      return context.json({ rules })
    })
  return { gateway, controls }
}

const nobodys: OpenApi = { permittedTo: () => undefined, ask: async () => undefined }

/** CommOpenApiResp: either the gateway's own code, or what WeChat answered. */
type Answer = { errorCode: number } | { respData: Uint8Array; contentType: string; httpCode: number }

async function answerTo(openApi: OpenApi, token: string, apiName: string, data: Record<string, unknown>) {
  const permitted = openApi.permittedTo(token)
  if (!permitted) return { errorCode: illegalSource }
  if (!permitted.includes(apiName)) return { errorCode: notPermitted }
  const answer = await openApi.ask(apiName, data)
  return answer ? inJson(answer) : { errorCode: notFound }
}

const faulty = (code: number): Answer =>
  code < gatewayCodesBelow ? { errorCode: code } : inJson({ errcode: code, errmsg: `refused with ${code}` })

const inJson = (value: object): Answer => ({
  respData: Buffer.from(JSON.stringify(value)),
  contentType: 'application/json',
  httpCode: 200,
})

function nextFault(rules: CloudCallRule[], apiName: string): CloudCallRule['answer'] | undefined {
  const rule = rules.find(({ api, times }) => (api === '*' || api === apiName) && times > 0)
  if (!rule) return undefined
  if (rule.skip) {
    rule.skip--
    return undefined
  }
  rule.times--
  return rule.answer
}

/** The gateway says no in JSON, which the SDK knows by exactly this content type. */
const refused = (context: Context, code: string, message: string) =>
  context.body(JSON.stringify({ code, message }), 200, { 'content-type': 'application/json; charset=utf-8' })

const Pair = new Type('KeyValuePair')
  .add(new Field('key', 1, 'string'))
  .add(new Field('value', 2, 'bytes'))
  .add(new Field('contenttype', 3, 'string'))
  .add(new Field('filename', 4, 'string'))
const Data = new Type('OpenApiData').add(new Field('pairs', 1, 'KeyValuePair', 'repeated')).add(Pair)
const Request = new Type('CommApiData')
  .add(new Field('apiType', 1, 'int32'))
  .add(new Field('openapiData', 2, 'OpenApiData'))
  .add(Data)
const Response = new Type('CommOpenApiResp')
  .add(new Field('respData', 1, 'bytes'))
  .add(new Field('contentType', 2, 'string'))
  .add(new Field('errorCode', 3, 'int32'))
  .add(new Field('httpCode', 4, 'uint32'))

/** Each pair's value is the JSON text of one argument; undefined where the bytes are no such message. */
function dataIn(bytes: Buffer | undefined): Record<string, unknown> | undefined {
  if (!bytes) return undefined
  try {
    const { openapiData } = Request.toObject(Request.decode(bytes), { arrays: true }) as {
      openapiData?: { pairs: { key: string; value: Uint8Array }[] }
    }
    const pairs = openapiData?.pairs ?? []
    return Object.fromEntries(pairs.map(({ key, value }) => [key, JSON.parse(Buffer.from(value).toString())]))
  } catch {
    return undefined
  }
}
