import { visitorMain } from '../_kernel/wx/main'
import { wxPlatform } from '../_kernel/wx/platform'
import { member } from '.'

/** The deployed function. */
export const main = visitorMain(member, wxPlatform())
