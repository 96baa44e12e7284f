import { toString as drawn } from 'qrcode'
import { brandInStore } from '../cloudfunctions/brand/stored'
import { foundingAddress } from '../contract/words/founding'
import type { Cloud } from './cloud'
import { freshCode } from './fresh-code'
import type { Host } from './host'
import type { Settings } from './settings'

/** Prints the addresses, the sign-ins and a code to scan; or the link that founds a brand. */
export async function announce(cloud: Cloud, host: Host, settings: Settings): Promise<void> {
  const { foundingSecret } = settings
  const isFounded = (await brandInStore(cloud.platform.store)) !== undefined
  const fresh = await freshCode(cloud)
  const lines = [
    '',
    `  码上会员 Mashang is running.`,
    '',
    `  Mini-program  ${host.url}/          (H5 in a phone frame, with the developer's drawer)`,
    `  Desk          ${host.url}/desk/`,
    ...settings.signIns.map(({ account, password, role }) => `                ${account} / ${password}   ${role}`),
    `  Inspector     ${host.url}/inspector.html`,
    '',
  ]
  console.log(lines.join('\n'))
  if (!isFounded && foundingSecret !== undefined)
    return console.log(
      `  There is no brand yet. Found it here, once (the link ends with it):\n\n  ${foundingAddress(`${host.url}/desk/`, foundingSecret)}\n\n  Ctrl-C stops; the same link is good at the next start.\n`,
    )
  if (!fresh) return
  console.log(await drawn(fresh.url, { type: 'terminal', small: true, errorCorrectionLevel: 'Q' }))
  console.log(
    `  A fresh code: ${fresh.code}\n  Scan it with the camera in the phone frame, or type it there.\n\n  Ctrl-C stops.\n`,
  )
}
