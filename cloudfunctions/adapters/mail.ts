import { createTransport } from 'nodemailer'
import type { Delivery } from '../../domain/alert/sending'
import type { Mail } from '../kernel/ports/outbound'

/** How long a server may take to be reached, and to say something. */
const patienceMs = 10_000

export interface MailSettings {
  /** e.g. smtps://name:password@smtp.example.cn:465 */
  server: string
  /** e.g. 青屿 <desk@example.cn> */
  from: string
}

/** What a function's environment says about mail; undefined where it names no server or no sender. */
export const mailSettingsIn = (environment: Partial<Record<string, string>>): MailSettings | undefined => {
  const [server, from] = [environment['MASHANG_SMTP_URL'], environment['MASHANG_MAIL_FROM']]
  return server && from ? { server, from } : undefined
}

export const mailBy = (settings: MailSettings | undefined): Mail | undefined => settings && smtpMail(settings)

function smtpMail({ server, from }: MailSettings): Mail {
  const { protocol, hostname, port, username, password } = new URL(server)
  const transport = createTransport({
    host: hostname,
    port: Number(port) || (protocol === 'smtps:' ? 465 : 587),
    secure: protocol === 'smtps:',
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // A letter is text: nothing in it is fetched or read from a disk.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ to, subject, text, id }) {
      try {
        await transport.sendMail({ from, to, subject, text, messageId: `<${id}@mashang>` })
        return { ok: true }
      } catch (fault) {
        return faultOf(fault)
      }
    },
  }
}

/** What SMTP says in the first digit holds: 4 for now, 5 for good (RFC 5321 §4.2.1). */
function faultOf(fault: unknown): Delivery {
  const { code, responseCode }: { code?: unknown; responseCode?: unknown } = Object(fault)
  if (code === 'EAUTH') return { ok: false, code: 'loginRefused', isFinal: true }
  const isReached = typeof responseCode === 'number'
  const isFinal = isReached && responseCode >= 500
  return { ok: false, code: isReached ? (isFinal ? 'addressRefused' : 'tooFast') : 'unreachable', isFinal }
}
