import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtFolder, insistOnBuild } from './built'
import { noCounts, type Counts } from './counts'
import type * as Pages from './pages'
import type { OpenPage, PageInstance } from './pages'
import { weChat, type Router, type World } from './wechat'

/** A phone with the built mini-program on it. */
export interface Phone {
  /** What a test may change while it runs: what the camera sees, and who answers. */
  world: World
  counts: Counts
  /** Opens a page as WeChat does from outside: from the list of mini-programs, or from a scanned code. */
  launch: (url: string) => Promise<void>
  /** Taps what is labelled so on the page in front, or the first element of a class (`.name`). */
  tap: (label: string) => Promise<void>
  type: (selector: string, text: string) => Promise<void>
  /** What WeChat's own buttons and pickers tell the page once the person has chosen. */
  send: (selector: string, event: string, detail: object) => Promise<void>
  pullDown: () => Promise<void>
  reachBottom: () => Promise<void>
  /** All that stands on the page in front. */
  text: () => string
  /** The background that an element of the page in front has of its own: an address, decoded. */
  picture: (selector: string) => string
  /** Waits until the page in front shows a text. */
  shows: (text: string) => Promise<void>
  /** Waits until the page in front no longer shows a text. */
  hides: (text: string) => Promise<void>
  route: () => string
  /** Whether the page in front has such an element now. */
  finds: (selector: string) => boolean
  wxmlNodes: () => number
  /** Closes every page, so that nothing of the app runs on into the next test. */
  switchOff: () => void
}

/** From the test environment: makes a browser's window and document global. */
declare const openWindow: () => void

const patienceMs = 10_000
const pauseMs = 4
/** The app draws a moment after it has been answered: this many pauses without a message, once nothing is on its way. */
const quietPauses = 3
/** An answer that stays away this long is not waited for. */
const awaitedPauses = 12

/** The simulator, read once a window is open; a new phone gets a fresh app on it, not a fresh simulator. */
let simulator: typeof Pages | undefined

interface AppConfig {
  tabBar: { list: { pagePath: string }[] }
}

/** Switches a phone on: a fresh copy of the app with nothing in its storage. */
export function openPhone(invoke: World['invoke']): Phone {
  insistOnBuild()
  openWindow()
  jest.resetModules()
  document.head.innerHTML = ''
  document.body.innerHTML = ''
  simulator ??= jest.requireActual<typeof Pages>('./pages')
  const { asComponent, openPage, forgetPages } = simulator
  forgetPages()
  const config = JSON.parse(readFileSync(join(builtFolder, 'app.json'), 'utf8')) as AppConfig
  const tabRoutes = config.tabBar.list.map((tab) => tab.pagePath)
  const world: World = {
    invoke,
    camera: undefined,
    screen: { brightness: 0.4, kept: false },
    picture: '',
    files: new Map(),
    address: undefined,
    clipboard: '',
  }
  const counts = noCounts()
  const stack: OpenPage[] = []
  const tabs = new Map<string, OpenPage>()
  const instances: PageInstance[] = []

  const front = (): OpenPage => {
    const page = stack.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }
  const pause = () => new Promise<void>((done) => setTimeout(done, pauseMs))
  /** Waits until nothing more goes to the screen: a tap may take several messages to be shown. */
  const settle = async () => {
    let quiet = 0
    while (quiet < (counts.awaited > 0 ? awaitedPauses : quietPauses)) {
      const sent = counts.setDataBytes.length
      await pause()
      quiet = counts.setDataBytes.length > sent ? 0 : quiet + 1
    }
  }
  const sync = () => instances.splice(0, instances.length, ...stack.map((page) => page.instance))

  const open = (url: string) => {
    const { route, query } = parts(url)
    stack.at(-1)?.instance.onHide()
    sync()
    const page = openPage(route, query, instances, counts)
    stack.push(page)
    if (tabRoutes.includes(route)) tabs.set(route, page)
  }
  const close = () => {
    const page = stack.pop()
    if (!page) return
    page.instance.onHide()
    // A tab's page stays alive behind the others.
    if (tabs.get(page.instance.route) === page) return
    page.instance.onUnload()
    page.glass.remove()
  }
  const router: Router = {
    navigateTo: open,
    redirectTo: (url) => {
      close()
      open(url)
    },
    switchTab: (url) => {
      while (stack.length > 0) close()
      const kept = tabs.get(parts(url).route)
      if (!kept) return open(url)
      stack.push(kept)
      sync()
      return kept.instance.onShow()
    },
    reLaunch: (url) => {
      tabs.clear()
      while (stack.length > 0) close()
      open(url)
    },
    navigateBack: () => {
      close()
      sync()
      front().instance.onShow()
    },
  }

  const launched: { onLaunch: (options: object) => void }[] = []
  Object.assign(globalThis, {
    wx: weChat(world, router, counts),
    App: (app: (typeof launched)[number]) => void launched.push(app),
    getApp: () => launched[0],
    getCurrentPages: () => instances,
    Page: (page: Record<string, unknown>) => Component(asComponent(page)),
  })

  const waitFor = async (so: () => boolean, complaint: string) => {
    const until = Date.now() + patienceMs
    while (!so()) {
      if (Date.now() > until) throw new Error(`${complaint} on ${phone.route()}: ${phone.text()}`)
      await pause()
    }
  }

  const phone: Phone = {
    world,
    counts,
    async launch(url) {
      if (launched.length === 0) {
        jest.requireActual(join(builtFolder, 'app.js'))
        const { route, query } = parts(url)
        launched[0]?.onLaunch({ path: route, query })
      }
      router.reLaunch(url)
      await settle()
    },
    async tap(label) {
      const target = () => (label.startsWith('.') ? front().find(label)[0] : labelled(front(), label))
      await waitFor(() => target() !== undefined, `nothing to tap is labelled "${label}"`)
      target()?.dispatchEvent('tap', { detail: {} })
      await settle()
    },
    async type(selector, text) {
      await waitFor(() => front().find(selector).length > 0, `no ${selector} to type into`)
      front()
        .find(selector)[0]
        ?.dispatchEvent('input', { detail: { value: text, cursor: text.length } })
      await settle()
    },
    async send(selector, event, detail) {
      await waitFor(() => front().find(selector).length > 0, `no ${selector} to choose on`)
      front().find(selector)[0]?.dispatchEvent(event, { detail })
      await settle()
    },
    async pullDown() {
      front().instance.onPullDownRefresh?.()
      await settle()
    },
    async reachBottom() {
      front().instance.onReachBottom?.()
      await settle()
    },
    text: () => front().glass.textContent,
    picture: (selector) => {
      const style = front().find(selector)[0]?.dom.getAttribute('style') ?? ''
      return decodeURIComponent(/url\("?([^")]+)"?\)/.exec(style)?.[1] ?? '')
    },
    shows: (text) => waitFor(() => phone.text().includes(text), `"${text}" never showed`),
    hides: (text) => waitFor(() => !phone.text().includes(text), `"${text}" never went`),
    route: () => front().instance.route,
    finds: (selector) => front().find(selector).length > 0,
    wxmlNodes: () => front().glass.querySelectorAll('*').length,
    switchOff: () => {
      tabs.clear()
      while (stack.length > 0) close()
    },
  }
  return phone
}

/** WeChat hands a page its query as it stands in the address, undecoded. */
function parts(url: string): { route: string; query: Record<string, string> } {
  const [path = '', search = ''] = url.replace(/^\//, '').split('?')
  const pairs = search.split('&').filter(Boolean)
  return { route: path, query: Object.fromEntries(pairs.map((pair) => pair.split('='))) as Record<string, string> }
}

/** An exact label wins over one that only contains the words. */
function labelled(page: OpenPage, label: string) {
  const tappable = page.find('.tappable')
  const saying = (matches: (text: string) => boolean) => tappable.find(({ dom }) => matches(dom.textContent.trim()))
  return saying((text) => text === label) ?? saying((text) => text.includes(label))
}
