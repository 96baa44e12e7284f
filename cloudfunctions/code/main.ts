import { visitorMain } from '../_kernel/wx/main'
import { wxPlatform } from '../_kernel/wx/platform'
import { code } from '.'

/** The deployed function. */
export const main = visitorMain(code, wxPlatform())
