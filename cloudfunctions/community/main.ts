import { visitorMain } from '../_kernel/wx/main'
import { wxPlatform } from '../_kernel/wx/platform'
import { community } from '.'

/** The deployed function. */
export const main = visitorMain(community, wxPlatform())
