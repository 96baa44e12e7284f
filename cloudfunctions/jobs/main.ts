import { wxPlatform } from '../_kernel/wx/platform'
import { jobs } from '.'

const platform = wxPlatform()

/** The deployed function, run by a timer. */
export const main = () => jobs(platform)
