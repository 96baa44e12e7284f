// One instance of a deployed function, as the cloud runs it: plain Node in the function's own folder, one call at a time.
import { createRequire } from 'node:module'
import { join } from 'node:path'

const load = createRequire(join(process.cwd(), 'index.js'))
const { main } = load('./index.js')
let names = []

process.on('message', async ({ variables, event, context }) => {
  for (const name of names) Reflect.deleteProperty(process.env, name)
  names = Object.keys(variables)
  Object.assign(process.env, variables)
  const answer = await Promise.resolve(main(event, context)).then(
    (result) => ({ result }),
    (fault) => ({ fault: String(fault?.stack ?? fault) }),
  )
  process.send({ ...answer, memoryBytes: process.memoryUsage.rss() })
})
process.send('ready')
