const TestEnvironment = require('./environment.cjs')
const { setTimeout } = require('node:timers/promises')
const { chromium } = require('playwright-core')

/** Enough to tell which state a screen was in; a long list is cut. */
const charactersMax = 2_000
/** A page whose own process hangs never says anything, and must not keep the suite. */
const answersWithinMs = 5_000

/**
 * Holds every call to the cloud back, half of them half as long. A test that looks before the screen can have changed
 * fails then every time, not once in a while on a slow machine: `CALLS_TAKE_MS=600 npx jest --selectProjects browser`.
 */
const callsTakeMs = Number(process.env.CALLS_TAKE_MS ?? 0)

/**
 * Starts browsers from outside the sandbox, where the driver is read once for all suites, and says what every open page
 * showed when a test failed: on a machine far away nobody can look.
 */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context)
    this.browsers = []
    this.global.startBrowser = async (options) => {
      const browser = await chromium.launch(options)
      this.browsers.push(browser)
      if (callsTakeMs > 0) slowDown(browser)
      return browser
    }
  }

  async handleTestEvent({ name, test }) {
    if (name !== 'test_fn_failure') return
    for (const page of this.browsers.flatMap((browser) => browser.contexts().flatMap((context) => context.pages()))) {
      const shown = await Promise.race([
        page.evaluate(() => document.body.innerText).catch((fault) => String(fault)),
        setTimeout(answersWithinMs, 'nothing: the page does not answer'),
      ])
      process.stderr.write(`\n${test.name}\n${page.url()} showed:\n${shown.slice(0, charactersMax)}\n`)
    }
  }
}

function slowDown(browser) {
  const newContext = browser.newContext.bind(browser)
  let calls = 0
  browser.newContext = async (options) => {
    const context = await newContext(options)
    await context.route('**/call/**', async (route) => {
      calls += 1
      await setTimeout(callsTakeMs / (1 + (calls % 2)))
      // The page may be gone meanwhile.
      await route.continue().catch(() => undefined)
    })
    return context
  }
}
