import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, LaunchOptions, Page } from 'playwright-core'

/** From the test environment, which tells of its pages when a test fails. */
declare const startBrowser: (options: LaunchOptions) => Promise<Browser>

/** The browser, its fonts and the libraries it needs, unpacked once from the npm package. */
const unpacked = join(tmpdir(), 'mashang-chromium-143')

/** Starts Chromium on a machine that has none, and none of its libraries either. */
export async function launchBrowser(): Promise<Browser> {
  if (!existsSync(unpacked)) unpackBrowser()
  const start = (env: NodeJS.ProcessEnv) =>
    startBrowser({
      executablePath: join(unpacked, 'chromium'),
      args: ['--no-sandbox'],
      env: { ...process.env, ...fonts(), ...env },
    })
  // The machine's own libraries fit its own C library best; the package's are for where there are none.
  return await start({}).catch(() => start({ LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib') }))
}

/**
 * Unpacks aside and moves into place whole, so that two suites at once never run half a browser. The package brings its
 * libraries only where it believes itself on Lambda.
 */
function unpackBrowser(): void {
  const aside = mkdtempSync(join(tmpdir(), 'mashang-unpacking-'))
  execFileSync(process.execPath, ['--import', 'tsx', join(__dirname, 'unpack-browser.mts')], {
    env: { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    renameSync(aside, unpacked)
  } catch {
    // Another suite was first.
    rmSync(aside, { recursive: true, force: true })
  }
}

const fonts = () => (existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(unpacked, 'fonts') })

/** So long after the last answer nothing more is asked: what follows from an answer is asked at once. */
const quietMs = 80

/** Until a page asks for nothing any more. */
export async function quiet(page: Page): Promise<void> {
  await page.waitForFunction(
    (ms) => {
      const last = performance.getEntriesByType('resource').reduce((latest, entry) => {
        const { responseEnd } = entry as PerformanceResourceTiming
        return Math.max(latest, responseEnd)
      }, 0)
      return document.readyState === 'complete' && performance.now() - last > ms
    },
    quietMs,
    { polling: 20 },
  )
}
