import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

const answers = (port: number) =>
  fetch(`http://127.0.0.1:${port}/local/state`).then(
    () => true,
    () => false,
  )

async function until(holds: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds()) return true
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return false
}

test('whoever stops npm stops the server that it started', async () => {
  const port = await freePort()
  const npm = spawn('npm', ['start', '--', '--port', String(port), '--memory'], { stdio: 'ignore' })
  try {
    expect(await until(() => answers(port))).toBe(true)
    npm.kill('SIGTERM')
    expect(await until(async () => !(await answers(port)))).toBe(true)
  } finally {
    npm.kill('SIGKILL')
  }
}, 150_000)
