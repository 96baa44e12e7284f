const { TestEnvironment } = require('jest-environment-node')
const { chromium } = require('playwright-core')

/** Enough to tell which state a screen was in; a long list is cut. */
const charactersMax = 2_000

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
      return browser
    }
  }

  async handleTestEvent({ name, test }) {
    if (name !== 'test_fn_failure') return
    for (const page of this.browsers.flatMap((browser) => browser.contexts().flatMap((context) => context.pages()))) {
      const shown = await page.evaluate(() => document.body.innerText).catch((fault) => String(fault))
      process.stderr.write(`\n${test.name}\n${page.url()} showed:\n${shown.slice(0, charactersMax)}\n`)
    }
  }
}
