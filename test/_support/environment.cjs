const asyncHooks = require('node:async_hooks')
const { TestEnvironment } = require('jest-environment-node')

/** The storages that the suite under way has opened; a process runs one suite at a time. */
const opened = new Set()

/** Jest opens one for each suite and never closes it, and every promise of every later suite would visit it. */
asyncHooks.AsyncLocalStorage = class extends asyncHooks.AsyncLocalStorage {
  constructor(...parameters) {
    super(...parameters)
    opened.add(this)
  }
}

/** Node's own world, which leaves nothing behind in the process for the suites that follow. */
module.exports = class extends TestEnvironment {
  async teardown() {
    for (const storage of opened) storage.disable()
    opened.clear()
    await super.teardown()
  }
}
