import { visitorMain } from '../_kernel/wx/main'
import { wxPlatform } from '../_kernel/wx/platform'
import { mall } from '.'

/** The deployed function. */
export const main = visitorMain(mall, wxPlatform())
