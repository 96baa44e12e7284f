import { visitor } from './visitor'

/** A single-use code for the visitor's number, from the local cloud: a browser has no WeChat to ask for it. */
export async function browserPhoneCode(): Promise<string | undefined> {
  try {
    const reply = await fetch('/local/phone', { method: 'POST', headers: { 'x-visitor': visitor() } })
    const { code }: { code?: string } = await reply.json()
    return code
  } catch {
    return undefined
  }
}
