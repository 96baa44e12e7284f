import { visitorMain } from '../adapters/wx/main'
import { wxPlatform } from '../adapters/wx/platform'
import { community } from '.'

/** The deployed function. */
export const main = visitorMain(community, wxPlatform())
