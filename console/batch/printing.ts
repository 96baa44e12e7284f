import type { Failure } from '../cloud/call'
import { call, newRequestId } from '../cloud/call'
import { held } from '../cloud/held'
import { announceChange } from '../cloud/load'

export type PrintForm = 'csv' | 'labels'

export interface PrintPart {
  fromSerial: number
  count: number
  /** Kept for every try, so that a file is never made twice. */
  requestId: string
  done: boolean
}

/** One order for print files, made part after part for as long as the desk is open. */
export interface PrintRun {
  id: string
  batchId: string
  batchLabel: string
  form: PrintForm
  parts: PrintPart[]
  state: 'running' | 'failed' | 'finished'
  failure?: Failure
}

/** Outside any screen, so that the operator may leave the page. */
export const printRuns = held<PrintRun[]>([])

export function startPrinting(
  order: Pick<PrintRun, 'batchId' | 'batchLabel' | 'form'>,
  parts: { fromSerial: number; count: number }[],
) {
  const run: PrintRun = {
    ...order,
    id: newRequestId(),
    parts: parts.map((part) => ({ ...part, requestId: newRequestId(), done: false })),
    state: 'running',
  }
  printRuns.set([...printRuns.get(), run])
  void work(run.id)
}

/** Goes on with the part that failed. */
export function resumePrinting(runId: string) {
  change(runId, (run) => ({ ...run, state: 'running' }))
  void work(runId)
}

/** Takes a run off the list; a part under way is still finished by the cloud. */
export const dropPrinting = (runId: string) => printRuns.set(printRuns.get().filter(({ id }) => id !== runId))

const find = (runId: string) => printRuns.get().find(({ id }) => id === runId)

const change = (runId: string, to: (run: PrintRun) => PrintRun) =>
  printRuns.set(printRuns.get().map((run) => (run.id === runId ? to(run) : run)))

/** One part at a time: files are large, and the next is of no use to the printer before this one. */
async function work(runId: string) {
  for (let run = find(runId); run?.state === 'running'; run = find(runId)) {
    const part = run.parts.find(({ done }) => !done)
    if (part === undefined) return change(runId, (finished) => ({ ...finished, state: 'finished' }))
    const { batchId, form } = run
    const outcome = await call(
      'printBatch',
      { batchId, form, fromSerial: part.fromSerial, count: part.count },
      part.requestId,
    )
    if (!outcome.ok) return change(runId, (failed) => ({ ...failed, state: 'failed', failure: outcome.failure }))
    change(runId, (going) => ({
      ...going,
      parts: going.parts.map((each) => (each.requestId === part.requestId ? { ...each, done: true } : each)),
    }))
    void announceChange()
  }
}

window.addEventListener('beforeunload', (event) => {
  if (printRuns.get().some(({ state }) => state === 'running')) event.preventDefault()
})
