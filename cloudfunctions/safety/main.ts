import { pushedMain } from '../adapters/wx/main'
import { wxPlatform } from '../adapters/wx/platform'
import { safety } from '../community/pushed/media-check'

const platform = wxPlatform()

/** The deployed function, to which WeChat pushes `wxa_media_check` messages. */
export const main = pushedMain((event) => safety(platform, event))
