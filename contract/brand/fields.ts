import { integer, maxValue, minValue, number, object, optional, pipe } from 'valibot'
import { phone, shaped, typed } from '../text'
import { itemView } from './views'

const color = shaped(/^#[0-9A-Fa-f]{6}$/)

/** An address of mail, as much of RFC 5321 as brands use. */
const email = shaped(/^[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,4}$/)

/** What printed links begin with: every character makes the printed symbols finer. */
const codeOrigin = shaped(/^https:\/\/[a-z0-9-]{1,40}(\.[a-z0-9-]{1,40}){1,3}(:\d{2,5})?$/)

export const brandFields = {
  name: typed('brandName'),
  slogan: typed('slogan'),
  colors: object({
    accent: color,
    accentInk: color,
    ink: color,
    inkSoft: color,
    paper: color,
    card: color,
    line: color,
    good: color,
    warn: color,
    bad: color,
  }),
  /** Corner radius of a card, in px. */
  radius: pipe(number(), integer(), minValue(0), maxValue(28)),
  item: itemView,
  codeOrigin,
  contact: object({ phone, hours: typed('hours'), email: optional(email) }),
  privacyContact: object({ email, phone: optional(phone) }),
  company: object({ name: typed('companyName'), address: typed('companyAddress') }),
}
