import { visitor } from './visitor'

/** A single-use code for the visitor's number, from the local cloud: a browser has no WeChat to ask for it. */
export async function browserPhoneCode(): Promise<string | undefined> {
  try {
    const headers = { 'content-type': 'application/json', 'x-visitor': visitor() }
    const reply = await fetch('/local/phone', { method: 'POST', headers })
    const { code }: { code?: string } = await reply.json()
    return code
  } catch {
    return undefined
  }
}
