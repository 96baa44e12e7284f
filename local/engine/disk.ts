import type Database from 'libsql'
import { join } from 'node:path'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { Answer, Order, ThreadWork } from './disk-thread.cjs'
import type { RowBatch, RowSql } from './rows.cjs'
import { rowWriter } from './rows.cjs'

/** Where rows are written, a batch at a time. */
export interface Disk {
  declare(collection: string, sql: RowSql): void
  /** Writes a batch whole or not at all; `answered` hears which. Not to be called again before that. */
  write(batch: RowBatch): void
  /** Waits until the batch that is being written has been answered; nothing else runs meanwhile. */
  wait(): void
  close(): void
}

/** Hears of a batch that is written, or why nothing of it is. */
export type Answered = (fault: Error | undefined) => void

/** Documents in memory are written where they are read: nothing takes long. */
export function memoryDisk(database: Database.Database, answered: Answered): Disk {
  const rows = rowWriter(database)
  return {
    declare: rows.declare,
    write(batch) {
      try {
        rows.write(batch)
      } catch (error) {
        answered(error instanceof Error ? error : new Error(String(error)))
        return
      }
      answered(undefined)
    },
    wait: () => undefined,
    close: () => undefined,
  }
}

/**
 * A file is written by a thread of its own, started by the first batch, so that whoever only reads pays for none.
 *
 * @param settings PRAGMAs of its connection
 */
export function fileDisk(path: string, settings: readonly string[], answered: Answered): Disk {
  let undeclared: [collection: string, sql: RowSql][] = []
  let thread: WritingThread | undefined
  const hear = ({ fault }: Answer) => answered(fault === null ? undefined : new Error(fault))
  return {
    declare: (collection, sql) => void undeclared.push([collection, sql]),
    write(batch) {
      thread ??= startThread(path, settings, hear)
      thread.tell({ declared: undeclared, batch })
      undeclared = []
    },
    wait: () => thread?.wait(),
    close: () => thread?.end(),
  }
}

interface WritingThread {
  tell(order: Exclude<Order, 'end'>): void
  wait(): void
  end(): void
}

/** To start, or to write a batch on a slow disk, takes the thread less; if it says nothing for so long, it is gone. */
const answerWithinMs = 60_000

function startThread(path: string, settings: readonly string[], hear: (answer: Answer) => void): WritingThread {
  const { port1: port, port2 } = new MessageChannel()
  const answered = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const workerData: ThreadWork = { path, settings, port: port2, answered }
  // No `execArgv`: the thread is plain JavaScript, and a compiler that this process was started with takes long to load.
  const worker = new Worker(join(__dirname, 'disk-thread.cjs'), { workerData, transferList: [port2], execArgv: [] })
  let told = 0
  let isBusy = false
  let gone: string | undefined

  function heard(answer: Answer) {
    isBusy = false
    port.unref()
    hear(answer)
  }
  function lost(why: string) {
    gone ??= why
    if (isBusy) heard({ fault: gone })
  }
  function tell(order: Exclude<Order, 'end'>) {
    isBusy = true
    if (gone !== undefined) {
      setImmediate(lost, gone)
      return
    }
    told += 1
    // The process lives until the answer is here, and no longer for the thread's sake.
    port.ref()
    port.postMessage(order)
  }
  /** The counter is one of 32 bits and may come round; only whether both agree is asked. */
  function untilAnswered() {
    for (let count = Atomics.load(answered, 0); count !== (told | 0); count = Atomics.load(answered, 0))
      if (Atomics.wait(answered, 0, count, answerWithinMs) === 'timed-out') throw new Error('the disk does not answer')
  }

  port.on('message', heard)
  port.unref()
  worker.on('error', (error) => lost(error.message))
  worker.on('exit', () => lost('the thread that writes has ended'))
  worker.unref()
  return {
    tell,
    wait() {
      if (!isBusy || gone !== undefined) return
      untilAnswered()
      const received: { message: Answer } | undefined = receiveMessageOnPort(port)
      if (received) heard(received.message)
    },
    end() {
      if (gone !== undefined) return
      gone = 'the engine is closed'
      told += 1
      port.postMessage('end' satisfies Order)
      untilAnswered()
      port.close()
    },
  }
}
