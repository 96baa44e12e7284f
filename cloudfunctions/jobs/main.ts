import { timerMain } from '../adapters/wx/main'
import { wxPlatform } from '../adapters/wx/platform'
import { jobs } from '../kernel/jobs/run'

const platform = wxPlatform()

/** The deployed function, run by a timer. */
export const main = timerMain((timeLimitMs) => jobs(platform, timeLimitMs))
