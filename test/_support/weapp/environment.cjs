const NodeEnvironment = require('../environment.cjs')
const { TestEnvironment: WindowEnvironment } = require('jest-environment-jsdom')

const shared = ['Event', 'CustomEvent', 'Node', 'Element', 'HTMLElement', 'MutationObserver', 'getComputedStyle']

/**
 * Node's own world, for the cloud that runs in the same test, and a browser's window to be opened when the phone is:
 * packages that look for a document at loading would otherwise take the cloud for a web page.
 */
module.exports = class extends NodeEnvironment {
  constructor(config, context) {
    // The window outlives the sandbox by a moment; jest would otherwise empty it while it closes.
    config.projectConfig.testEnvironmentOptions.globalsCleanup = 'off'
    super(config, context)
    this.timers = ownTimers(this.global)
    this.browser = new WindowEnvironment(config, context)
    const { window } = this.browser.dom
    this.global.openWindow = () => {
      Object.assign(this.global, { window, document: window.document })
      for (const name of shared) this.global[name] = window[name]
    }
  }

  async teardown() {
    // An app waits for the next day for as long as its phone is on, and WeChat never tells it that it ends.
    for (const timer of this.timers) clearTimeout(timer)
    await this.browser.teardown()
    await super.teardown()
  }
}

/** What the sandbox waits for, so that it can be given up with it. */
function ownTimers(sandbox) {
  const waiting = new Set()
  const { setTimeout } = sandbox
  sandbox.setTimeout = (work, ms, ...parameters) => {
    const timer = setTimeout(() => {
      waiting.delete(timer)
      work(...parameters)
    }, ms)
    waiting.add(timer)
    return timer
  }
  return waiting
}
