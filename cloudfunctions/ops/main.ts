import { operatorMain } from '../adapters/wx/main'
import { wxPlatform } from '../adapters/wx/platform'
import { ops } from '.'

/** The deployed function, reached over HTTP. */
export const main = operatorMain(ops, wxPlatform())
