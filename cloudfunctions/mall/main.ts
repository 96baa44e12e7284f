import { visitorMain } from '../adapters/wx/main'
import { wxPlatform } from '../adapters/wx/platform'
import { mall } from '.'

/** The deployed function. */
export const main = visitorMain(mall, wxPlatform())
