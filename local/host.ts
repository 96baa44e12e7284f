import type { HttpBindings } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { bodyWithin } from './body-limit'
import { isDoor, type Cloud } from './cloud'
import { controlRoutes } from './control'
import { hostname, listening, type Listening, type ListeningOptions } from './listening'
import type { Settings } from './settings'
import { TimeLimitExceeded } from './time-limit'
import { uploadRoutes } from './uploads'
import { visitorOf } from './visitors'

/** A listening cloud: the doors over HTTP, the screens, the inspector and the controls. */
export type Host = Listening

export interface HostOptions extends ListeningOptions {
  cloud: Cloud
  settings: Settings
}

/** CloudBase refuses a function's text body above 100 kB; so do we. */
const bodyBytesMax = 100 * 1024

export async function startHost({ cloud, settings, ...listen }: HostOptions): Promise<Host> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  const { dist } = listen
  app.post('/call/:door', bodyWithin({ maxSize: bodyBytesMax, onError: (context) => context.json(tooLarge, 413) }))
  app.post('/call/:door', async (context) => {
    const door = context.req.param('door')
    if (!isDoor(door)) return context.json({ ok: false, refusal: { code: 'unknownProcedure' } }, 404)
    const envelope: unknown = await context.req.json().catch(() => null)
    const isByToken = door === 'ops' || door === 'api'
    const visitor = isByToken ? undefined : visitorOf(context.req.header('x-visitor') ?? '')
    const [, token] = /^Bearer ([\w-]+)$/.exec(context.req.header('authorization') ?? '') ?? []
    const { socket } = context.env.incoming
    const asked = cloud.ask(door, envelope, {
      ...(visitor ? { visitorId: visitor.id } : {}),
      ...(isByToken && token ? { token } : {}),
      address: visitor?.address ?? hostname,
      hasLeft: () => socket.destroyed || socket.readableEnded,
    })
    return asked.then(
      (reply) => context.json(reply),
      (fault: unknown) => {
        if (!(fault instanceof TimeLimitExceeded)) throw fault
        return context.json({ code: fault.code, message: fault.message }, 504)
      },
    )
  })
  app.route('/local', uploadRoutes(cloud))
  app.route('/local', controlRoutes(cloud, settings))
  app.route('/', cloud.files.routes)
  app.use('/h5/*', serveStatic({ root: dist }))
  app.use('/desk/*', serveStatic({ root: dist, rewriteRequestPath: (path) => path.replace(/^\/desk/, '/console') }))
  app.get('/desk', (context) => context.redirect('/desk/'))
  app.get('/h5', (context) => context.redirect('/h5/'))
  // A printed code's address opens the mini-program, as WeChat does for the brand's own domain.
  app.get('/:c{[cC]}/:code', (context) => context.redirect(`/#${encodeURIComponent(context.req.param('code'))}`))
  app.use('/*', serveStatic({ root: 'local/pages' }))
  return await listening(app, listen)
}

const tooLarge = { ok: false, refusal: { code: 'malformed', field: '', problem: 'tooLarge' } }
