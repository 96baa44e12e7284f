import { join } from 'node:path'
import { load, render } from 'miniprogram-simulate'
import { builtFolder } from './built'
import type { Counts } from './counts'

/** What Taro's page gives WeChat to call. */
export interface PageInstance {
  route: string
  options: Record<string, string>
  setData: (data: object, done?: () => void) => void
  onLoad: (query: Record<string, string>) => void
  onShow: () => void
  onReady: () => void
  onHide: () => void
  onUnload: () => void
  onPullDownRefresh?: () => void
  onReachBottom?: () => void
}

/** One element of a page, to be touched. */
export interface Touchable {
  dom: HTMLElement
  dispatchEvent: (name: string, options?: { detail: object }) => void
}

/** A page on the screen. */
export interface OpenPage {
  instance: PageInstance
  glass: HTMLElement
  find: (selector: string) => Touchable[]
}

/** A page's own js ends in `Page(config)`, of which the simulator knows nothing: it becomes a component with those methods. */
export function asComponent(config: Record<string, unknown>): object {
  const { data, options, ...methods } = config
  return { data, options, methods }
}

/** Compiling a page's template takes seconds; it is done once for each route. */
const compiled = new Map<string, string>()

export const forgetPages = () => compiled.clear()

export function openPage(
  route: string,
  query: Record<string, string>,
  stack: PageInstance[],
  counts: Counts,
): OpenPage {
  const id = compiled.get(route) ?? load(join(builtFolder, route), { rootPath: builtFolder })
  compiled.set(route, id)
  const component = render(id)
  if (!component) throw new Error(`the page ${route} did not register`)
  const glass = document.createElement('div')
  document.body.append(glass)
  component.attach(glass)
  const instance: PageInstance = component.instance as never
  Object.assign(instance, { route, options: query })
  const show = instance.setData
  instance.setData = function (data, done) {
    counts.callsBeforeFirstPaint ??= counts.calls.length
    counts.setDataBytes.push(Buffer.byteLength(JSON.stringify(data)))
    show.call(this, data, done)
  }
  stack.push(instance)
  instance.onLoad(query)
  instance.onShow()
  instance.onReady()
  return { instance, glass, find: (selector) => component.querySelectorAll(selector) as never }
}
