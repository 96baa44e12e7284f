import { visitorMain } from '../adapters/wx/main'
import { wxPlatform } from '../adapters/wx/platform'
import { member } from '.'

/** The deployed function. */
export const main = visitorMain(member, wxPlatform())
