import { timerMain } from '../_kernel/wx/main'
import { wxPlatform } from '../_kernel/wx/platform'
import { jobs } from '.'

const platform = wxPlatform()

/** The deployed function, run by a timer. */
export const main = timerMain((timeLimitMs) => jobs(platform, timeLimitMs))
