import { counted, type Counts } from './counts'

/** What a test decides about the phone and the world around it. */
export interface World {
  /** Answers a cloud function's call; rejects where the cloud can't be reached. */
  invoke: (door: string, envelope: unknown) => Promise<unknown>
  /**
   * What the camera sees: a text, or the whole answer where it is not like that of a text. Undefined where the person closes
   * the scanner; an error where it fails.
   */
  camera: string | object | Error | undefined
  screen: { brightness: number; kept: boolean }
  /** The picture that a person chooses, in base64. */
  picture: string
  /** What the mini-program has written to the phone's disk and handed to a chat. */
  files: Map<string, string>
  /** What is picked in WeChat's own address book; undefined where the person closes it. */
  address: object | undefined
  clipboard: string
}

export interface Router {
  navigateTo: (url: string) => void
  redirectTo: (url: string) => void
  switchTab: (url: string) => void
  reLaunch: (url: string) => void
  navigateBack: () => void
}

interface Callbacks {
  success?: (result: object) => void
  fail?: (error: object) => void
  complete?: (result: object) => void
}

/** Calls back and resolves, as WeChat's own functions do. */
const asynchronous =
  <Options extends object>(
    name: string,
    work: (options: Options) => object | undefined | Promise<object | undefined>,
  ) =>
  async (options: Options & Callbacks): Promise<object> => {
    try {
      const result = { errMsg: `${name}:ok`, ...(await work(options)) }
      options.success?.(result)
      options.complete?.(result)
      return result
    } catch (error) {
      const failed = { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` }
      options.fail?.(failed)
      options.complete?.(failed)
      // Like WeChat: a promise is only rejected where nobody took the callback.
      if (!options.fail && !options.complete) throw failed
      return failed
    }
  }

/** The functions of `wx` that the mini-program uses, in memory. */
export function weChat(world: World, router: Router, counts: Counts) {
  const storage = new Map<string, string>()
  const go = (name: keyof Router) =>
    asynchronous<{ url: string }>(name, ({ url }) => {
      router[name](url)
      return undefined
    })
  return {
    canIUse: () => true,
    getWindowInfo: () => ({ statusBarHeight: 44, windowWidth: 375, windowHeight: 812, pixelRatio: 3 }),
    getAppBaseInfo: () => ({ language: 'zh_CN', fontSizeSetting: 17, SDKVersion: '3.5.0' }),
    getSystemInfoSync: () => ({ platform: 'ios', SDKVersion: '3.5.0', windowWidth: 375, windowHeight: 812 }),
    getStorageSync: (name: string) => JSON.parse(storage.get(name) ?? '""') as unknown,
    setStorageSync: (name: string, value: unknown) => void storage.set(name, JSON.stringify(value)),
    cloud: {
      init: () => undefined,
      callFunction: asynchronous<{ name: string; data: unknown }>('cloud.callFunction', async ({ name, data }) => {
        counted(counts, name, data)
        // What crosses to the cloud and back is JSON; nothing else may survive the trip here either.
        counts.awaited += 1
        const asked = world.invoke(name, JSON.parse(JSON.stringify(data)))
        const result = await asked.finally(() => (counts.awaited -= 1))
        return { result: JSON.parse(JSON.stringify(result)) as unknown }
      }),
    },
    scanCode: asynchronous('scanCode', () => {
      if (world.camera === undefined) throw new Error('cancel')
      if (world.camera instanceof Error) throw world.camera
      return typeof world.camera === 'string' ? { result: world.camera } : world.camera
    }),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    compressImage: asynchronous<{ src: string }>('compressImage', ({ src }) => ({ tempFilePath: src })),
    getFileSystemManager: () => ({
      readFileSync: () => world.picture,
      writeFileSync: (path: string, content: string) => void world.files.set(path, content),
    }),
    shareFileMessage: asynchronous('shareFileMessage', () => undefined),
    chooseAddress: asynchronous('chooseAddress', () => {
      if (world.address === undefined) throw new Error('cancel')
      return world.address
    }),
    setClipboardData: asynchronous<{ data: string }>('setClipboardData', ({ data }) => {
      world.clipboard = data
      return undefined
    }),
    getScreenBrightness: asynchronous('getScreenBrightness', () => ({ value: world.screen.brightness })),
    setScreenBrightness: asynchronous<{ value: number }>('setScreenBrightness', ({ value }) => {
      world.screen.brightness = value
      return undefined
    }),
    setKeepScreenOn: asynchronous<{ keepScreenOn: boolean }>('setKeepScreenOn', ({ keepScreenOn }) => {
      world.screen.kept = keepScreenOn
      return undefined
    }),
    navigateTo: go('navigateTo'),
    redirectTo: go('redirectTo'),
    switchTab: go('switchTab'),
    reLaunch: go('reLaunch'),
    navigateBack: asynchronous('navigateBack', () => {
      router.navigateBack()
      return undefined
    }),
    showToast: asynchronous('showToast', () => undefined),
    // Whoever is asked here is sure.
    showModal: asynchronous('showModal', () => ({ confirm: true, cancel: false })),
    pageScrollTo: asynchronous('pageScrollTo', () => undefined),
    stopPullDownRefresh: asynchronous('stopPullDownRefresh', () => undefined),
    nextTick: (work: () => void) => void setTimeout(work, 0),
  }
}
