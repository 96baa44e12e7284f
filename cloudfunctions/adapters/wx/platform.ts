import { randomBytes } from 'node:crypto'
import cloud from 'wx-server-sdk'
import { keyRingFrom } from '../../kernel/ports/keys'
import type { Declared } from '../../kernel/modules'
import type { Platform } from '../../kernel/ports/platform'
import { whereabouts } from '../../kernel/ports/whereabouts'
import { versioned } from '../../kernel/store/versioned'
import { mailBy, mailSettingsIn } from '../mail'
import { postJson } from '../post'
import { wxFiles } from './files'
import { logLine } from './log'
import { wxPhones } from './phones'
import { wxSafety } from './safety'
import { wxStore } from './store'

/** The platform on CloudBase. Called once per instance; the code keys come from the function's environment. */
export function wxPlatform(declared: Declared): Platform {
  cloud.init({ env: currentEnvironment })
  return {
    instance: {},
    store: versioned(wxStore(cloud.database(), declared.collections), declared.collections),
    files: wxFiles(cloud, process.env['MASHANG_PUBLIC_ORIGIN']),
    phones: wxPhones(cloud),
    keys: keyRingFrom(process.env['MASHANG_CODE_KEYS']),
    safety: wxSafety(cloud, logLine),
    mail: mailBy(mailSettingsIn(process.env)),
    post: postJson(),
    foundingSecret: secretIn(process.env['MASHANG_FOUNDING_SECRET']),
    declared,
    now: Date.now,
    ticksMs: () => performance.now(),
    random: (byteCount) => randomBytes(byteCount),
    whereabouts,
    log: logLine,
  }
}

/** A symbol that stands for the function's own environment; the SDK's types know it only as text. */
const currentEnvironment = cloud.DYNAMIC_CURRENT_ENV as unknown as string

/** Shorter ones could be guessed: nobody may found a brand by one. */
const secretLengthMin = 32

const secretIn = (text: string | undefined): string | undefined =>
  text !== undefined && text.length >= secretLengthMin ? text : undefined
