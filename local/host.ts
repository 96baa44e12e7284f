import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { Cloud } from './cloud'
import { controlRoutes } from './control'
import { httpDoor } from './http-door'
import { hostname, listening, type Listening, type ListeningOptions } from './listening'
import type { Settings } from './settings'
import { uploadRoutes } from './uploads'

/** A listening cloud: the doors over HTTP, the screens, the inspector and the controls. */
export type Host = Listening

export interface HostOptions extends ListeningOptions {
  cloud: Cloud
  settings: Settings
}

export async function startHost({ cloud, settings, ...listen }: HostOptions): Promise<Host> {
  const app = new Hono()
  const { dist } = listen
  app.route('/local', uploadRoutes(cloud))
  app.route('/local', controlRoutes(cloud, settings))
  app.route('/', cloud.files.routes)
  app.use('/h5/*', serveStatic({ root: dist }))
  app.use('/desk/*', serveStatic({ root: dist, rewriteRequestPath: (path) => path.replace(/^\/desk/, '/console') }))
  app.get('/desk', (context) => context.redirect('/desk/'))
  app.get('/local/gallery', (context) => context.redirect('/h5/#/packages/gallery/pieces/index'))
  app.get('/h5', (context) => context.redirect('/h5/'))
  // A printed code's address opens the mini-program, as WeChat does for the brand's own domain.
  app.get('/:c{[cC]}/:code', (context) => context.redirect(`/#${encodeURIComponent(context.req.param('code'))}`))
  app.use('/*', serveStatic({ root: 'local/pages' }))
  return await listening({ app, callsOf: (headers) => httpDoor(cloud, hostname, headers) }, listen)
}
