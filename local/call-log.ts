import type { CallLine, JobLine, LogLine } from '../cloudfunctions/kernel/ports/log'

/** The inspector shows the latest calls; older ones are nobody's debugging session. */
const callsMax = 200
/** Some ten runs of the timer. */
const jobsMax = 200

/** The operation log as the state inspector reads it. */
export interface CallLog {
  hear(line: LogLine): void
  /** The latest first. */
  latest(): CallLine[]
  /** What jobs did lately, where they had anything to do; the latest first. */
  latestJobs(): JobLine[]
}

export function callLog(): CallLog {
  const calls: CallLine[] = []
  const jobs: JobLine[] = []
  return {
    hear(line) {
      if ('door' in line) keep(calls, line, callsMax)
      else if ('job' in line && isWorthALook(line)) keep(jobs, line, jobsMax)
    },
    latest: () => [...calls].reverse(),
    latestJobs: () => [...jobs].reverse(),
  }
}

/** Most jobs have nothing to do in most runs. */
const isWorthALook = ({ done, failed, more }: JobLine): boolean => done > 0 || failed > 0 || more

function keep<Line>(lines: Line[], line: Line, most: number): void {
  lines.push(line)
  if (lines.length > most) lines.shift()
}
