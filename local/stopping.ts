/** Whoever stops it waits no longer: what is asked for in time is answered, and what is on the disk stays there. */
const stopWithinMs = 8_000

/**
 * Stops on Ctrl-C or a signal: 0 once everything is put away, 1 where that failed or took too long. A second signal ends
 * it at once.
 */
export function stopOnSignals(stop: () => Promise<void>): void {
  let isStopping = false
  const begin = () => {
    if (isStopping) process.exit(1)
    isStopping = true
    setTimeout(() => end('Stopping took too long; what was in flight is given up.'), stopWithinMs).unref()
    stop().then(
      () => process.exit(0),
      (fault: unknown) => end(`Stopped, but ${fault instanceof Error ? fault.message : String(fault)}`),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, begin)
}

function end(sentence: string): void {
  console.error(sentence)
  process.exit(1)
}
