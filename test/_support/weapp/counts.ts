/** What a page cost: the figures WeChat's own audit scores. */
export interface Counts {
  /** Calls to cloud functions, as `door.procedure`. */
  calls: string[]
  /** How many of them are not answered yet. */
  awaited: number
  /** Bytes of JSON that went to the screen, one number for each setData. */
  setDataBytes: number[]
  /** How many calls had been made when the first page first drew; undefined before that. */
  callsBeforeFirstPaint: number | undefined
}

export const noCounts = (): Counts => ({ calls: [], awaited: 0, setDataBytes: [], callsBeforeFirstPaint: undefined })

export function counted(counts: Counts, door: string, envelope: unknown): void {
  const procedure = envelope instanceof Object && 'procedure' in envelope ? String(envelope.procedure) : '?'
  counts.calls.push(`${door}.${procedure}`)
}
