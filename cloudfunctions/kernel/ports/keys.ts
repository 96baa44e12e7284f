import { createCipheriv, createHash, hkdfSync } from 'node:crypto'
import type { CodeKey, CodeKeys } from '../../../domain/code/key'
import { keyVersionMax } from '../../../domain/code/key'
import type { DrawCipher } from '../../../domain/code/permutation'
import { sealFor, type Seal } from './seal'

/** The brand's keys: every version verifies, the highest seals new batches. */
export interface KeyRing {
  newest: CodeKey
  all: CodeKeys
  /** The draw of a campaign under the newest version, to commit to at launch. */
  commitDraw(campaignId: string): CampaignDraw
  /** The draw that was committed to with this hash, whichever version it came from; undefined where none of ours has it. */
  openDraw(campaignId: string, hash: string): CampaignDraw | undefined
  /** Keeps what only the brand may read again. */
  seal: Seal
  /** What a member's one-time codes are made from, one secret for each version, the newest first. Never stored, never sent. */
  memberCodeSecrets(memberId: string): Uint8Array[]
}

export interface CampaignDraw {
  /** Sixteen bytes in hex: the AES-128 key of the draw. Secret until the campaign ends, published after. */
  seed: string
  /** SHA-256 of the sixteen bytes, in hex: published before the campaign starts. */
  hash: string
  cipher: DrawCipher
}

/** A master secret shorter than this is a password, not a key. */
const masterBytesMin = 32
const keyBytes = 16
/** As long as the hash of the one-time codes, as RFC 6238 asks for. */
const memberCodeSecretBytes = 32

/** 1 to 31 entries of about fifty characters. */
const secretLengthMax = 8192

const derive = (master: Uint8Array, use: string, byteCount = keyBytes) =>
  new Uint8Array(hkdfSync('sha256', master, new Uint8Array(0), `mashang/${use}`, byteCount))

/** AES-128 in ECB without padding: each block alone, and one cipher object for every call, which saves its set-up of microseconds. */
const blockCipher = (key: Uint8Array) => {
  const cipher = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false)
  return (blocks: Uint8Array): Uint8Array => cipher.update(blocks)
}

/** One version's code key from its master secret, by HKDF-SHA256 (RFC 5869) with a label for each use. */
export const codeKeyFrom = (version: number, master: Uint8Array): CodeKey => ({
  version,
  mac: blockCipher(derive(master, 'code/mac')),
  mask: blockCipher(derive(master, 'code/mask')),
})

/** The draw that a published seed (sixteen bytes in hex) makes: what anyone checks a campaign with afterwards. */
export const drawFrom = (seed: string): CampaignDraw => {
  if (!/^[0-9a-f]{32}$/.test(seed)) throw new Error('A draw seed is sixteen bytes in lower-case hex.')
  const bytes = Buffer.from(seed, 'hex')
  return { seed, hash: createHash('sha256').update(bytes).digest('hex'), cipher: { encipher: blockCipher(bytes) } }
}

const drawOf = (master: Uint8Array, campaignId: string) =>
  drawFrom(Buffer.from(derive(master, `draw/${campaignId}`)).toString('hex'))

/** Reads `version:base64` and never repeats any of it in an error, since errors reach logs. */
const masterFrom = (entry: string, place: number): [number, Uint8Array] => {
  const [, version, base64] = /^([1-9]\d?):([A-Za-z0-9+/]+={0,2})$/.exec(entry.trim()) ?? []
  if (!version || !base64 || base64.length % 4 !== 0)
    throw new Error(`Entry ${place} of MASHANG_CODE_KEYS is not of the form version:base64.`)
  if (Number(version) > keyVersionMax)
    throw new Error(`Entry ${place} of MASHANG_CODE_KEYS has a version above ${keyVersionMax}.`)
  const master = new Uint8Array(Buffer.from(base64, 'base64'))
  if (master.length < masterBytesMin)
    throw new Error(`Entry ${place} of MASHANG_CODE_KEYS holds fewer than ${masterBytesMin} bytes.`)
  return [Number(version), master]
}

const mastersFrom = (secret: string | undefined): Map<number, Uint8Array> => {
  if (!secret?.trim()) throw new Error('MASHANG_CODE_KEYS is not set.')
  if (secret.length > secretLengthMax) throw new Error('MASHANG_CODE_KEYS is too long.')
  const masters = new Map<number, Uint8Array>()
  for (const [index, entry] of secret.split(',').entries()) {
    const [version, master] = masterFrom(entry, index + 1)
    if (masters.has(version)) throw new Error(`MASHANG_CODE_KEYS gives version ${version} twice.`)
    masters.set(version, master)
  }
  return new Map([...masters].sort(([left], [right]) => right - left))
}

/**
 * The key ring from the environment's secret: `1:base64…,2:base64…`, each at least 32 random bytes. Throws one sentence,
 * without any of the secret, where it is malformed.
 */
export const keyRingFrom = (secret: string | undefined): KeyRing => {
  const masters = mastersFrom(secret)
  const all = new Map([...masters].map(([version, master]) => [version, codeKeyFrom(version, master)]))
  const [newest] = all.values()
  const [newestMaster] = masters.values()
  if (!newest || !newestMaster) throw new Error('MASHANG_CODE_KEYS holds no key.')
  return {
    newest,
    all,
    commitDraw: (campaignId) => drawOf(newestMaster, campaignId),
    openDraw: (campaignId, hash) =>
      [...masters.values()].map((master) => drawOf(master, campaignId)).find((draw) => draw.hash === hash),
    seal: sealFor(masters),
    memberCodeSecrets: (memberId) =>
      [...masters.values()].map((master) => derive(master, `member-code/${memberId}`, memberCodeSecretBytes)),
  }
}
