import { collections } from '../../cloudfunctions/declared'
import { embeddedStore } from '../../local/embedded/store'
import { openEngine } from '../../local/engine/engine'

/**
 * Moves one between counters and books a guard for every move, for ever, and says on stdout what has been promised:
 * the id of each booking, once its transaction has resolved. It is killed, not ended.
 */
const [path = '', run = '0'] = process.argv.slice(2)
const engine = openEngine({ path, collections })
const store = embeddedStore({ engine })
const accounts = 20
const inFlight = 16

async function prepare() {
  await Promise.all(
    Array.from({ length: accounts }, (_, number) => store.create('counters', { _id: `c${number}`, last: 100 })),
  )
}

async function move(id: string) {
  const [from, to] = pair()
  await store.transact(async (transaction) => {
    const [source, target] = [await transaction.get('counters', from), await transaction.get('counters', to)]
    if (!source || !target) throw new Error('an account is missing')
    await transaction.put('counters', { ...source, last: source.last - 1 })
    await transaction.create('guards', { _id: id, wrong: 1, lastAt: 0 })
    await transaction.put('counters', { ...target, last: target.last + 1 })
  })
  process.stdout.write(`${id}\n`)
}

function pair(): [string, string] {
  const from = Math.floor(Math.random() * accounts)
  return [`c${from}`, `c${(from + 1 + Math.floor(Math.random() * (accounts - 1))) % accounts}`]
}

async function work(worker: number) {
  for (let number = 0; ; number++) await move(`r${run}w${worker}n${number}`)
}

void prepare().then(() => Promise.all(Array.from({ length: inFlight }, (_, worker) => work(worker))))
