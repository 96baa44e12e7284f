import { pushedMain } from '../_kernel/wx/main'
import { wxPlatform } from '../_kernel/wx/platform'
import { safety } from '.'

const platform = wxPlatform()

/** The deployed function, to which WeChat pushes `wxa_media_check` messages. */
export const main = pushedMain((event) => safety(platform, event))
