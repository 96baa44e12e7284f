import { visitorMain } from '../adapters/wx/main'
import { wxPlatform } from '../adapters/wx/platform'
import { code } from '.'

/** The deployed function. */
export const main = visitorMain(code, wxPlatform())
