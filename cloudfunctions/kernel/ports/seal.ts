import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto'

/**
 * Personal texts at rest. What is sealed is opened by whichever version of the keys it was sealed under, so keys can be
 * rotated without touching a document.
 */
export interface Seal {
  /** Seals a text for one use, bound to the document it belongs to: moved into another, it does not open. */
  close(use: SealUse, boundTo: string, text: string): string
  /** Throws where it was not sealed by us, for this use and this document. */
  open(use: SealUse, boundTo: string, sealed: string): string
  /** By what equal texts are recognised without being readable: one for each version of the keys, the newest first. */
  fingerprints(use: SealUse, text: string): string[]
}

/** Every use has keys of its own. */
export type SealUse =
  | 'phone'
  | 'phoneTail'
  | 'nickname'
  | 'address'
  | 'recipient'
  | 'recipientTail'
  | 'secret'
  | 'secondFactor'
  | 'command'
  | 'sighting'
  | 'approval'
  | 'auditLine'
  | 'auditSeal'
  | 'channel'

/** AES-256-GCM with a nonce of chance: 2^32 texts under one key before a collision is worth a thought (NIST SP 800-38D). */
const cipherName = 'aes-256-gcm'
const keyBytes = 32
const nonceBytes = 12
/** Drawn together: asking the system for chance takes as long for many as for one, longer than to seal an address. */
const noncesTogether = 256
const tagBytes = 16

/** @param masters the brand's master secrets by version, the highest first. */
export function sealFor(masters: ReadonlyMap<number, Uint8Array>): Seal {
  /** Deriving a key costs more than sealing with it; there are a few for each version of the ring. */
  const derived = new Map<string, KeyObject>()
  const keyFor = (version: number, label: string): KeyObject => {
    const name = `${version}/${label}`
    const key = derived.get(name) ?? deriveKey(masters, version, label)
    derived.set(name, key)
    return key
  }
  const [newest = 0] = masters.keys()
  const nextNonce = nonces()
  return {
    close(use, boundTo, text) {
      const nonce = nextNonce()
      const cipher = createCipheriv(cipherName, keyFor(newest, `seal/${use}`), nonce).setAAD(Buffer.from(boundTo))
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return `${newest}.${sealed.toString('base64url')}`
    },
    open(use, boundTo, sealed) {
      const [version = '', base64 = ''] = sealed.split('.')
      const bytes = Buffer.from(base64, 'base64url')
      const decipher = createDecipheriv(
        cipherName,
        keyFor(Number(version), `seal/${use}`),
        bytes.subarray(0, nonceBytes),
        { authTagLength: tagBytes },
      )
      decipher.setAAD(Buffer.from(boundTo)).setAuthTag(bytes.subarray(-tagBytes))
      return decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
    },
    fingerprints: (use, text) =>
      [...masters.keys()].map((version) =>
        createHmac('sha256', keyFor(version, `fingerprint/${use}`))
          .update(text)
          .digest('base64url'),
      ),
  }
}

/** Nonces of chance, each handed out once. */
function nonces(): () => Buffer {
  let left = Buffer.alloc(0)
  return () => {
    if (left.length === 0) left = randomBytes(nonceBytes * noncesTogether)
    const nonce = left.subarray(0, nonceBytes)
    left = left.subarray(nonceBytes)
    return nonce
  }
}

function deriveKey(masters: ReadonlyMap<number, Uint8Array>, version: number, label: string): KeyObject {
  const master = masters.get(version)
  if (!master) throw new Error(`a text was sealed under key version ${version}, which is not in the ring`)
  return createSecretKey(new Uint8Array(hkdfSync('sha256', master, new Uint8Array(0), `mashang/${label}`, keyBytes)))
}
