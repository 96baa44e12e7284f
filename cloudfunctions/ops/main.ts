import { operatorMain } from '../_kernel/wx/main'
import { wxPlatform } from '../_kernel/wx/platform'
import { ops } from '.'

/** The deployed function, reached over HTTP. */
export const main = operatorMain(ops, wxPlatform())
