import {
  array,
  integer,
  maxLength,
  maxValue,
  minLength,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
} from 'valibot'
import { instant } from '../fields'
import { id, named, phone, shaped, shapedSmall, typed } from '../text'
import { categoriesMax } from '../words/brand'
import { homeBlockKinds, homeBlocksMax, targetKinds } from '../words/home'
import { termsParagraphsMax, termsSectionsMax } from '../words/terms'
import { itemView } from './views'

/** A JPEG or PNG; a text body to a cloud function ends at 100 kB. */
export const logoBytesMax = 48 * 1024

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

/** A ladder's tiers and those without a card. */
const audienceMax = 20

const termsSections = (least: number) =>
  pipe(
    array(
      object({
        title: typed('termsTitle'),
        paragraphs: pipe(array(typed('termsParagraph')), minLength(1), maxLength(termsParagraphsMax)),
      }),
    ),
    minLength(least),
    maxLength(termsSectionsMax),
  )

/** What the desk lays out and words beside them, once there is a brand. */
export const dressFields = {
  /** What stands in a card's place for those who have none; empty where the sentences of ours do. */
  welcome: object({ title: typed('welcomeTitle'), body: typed('welcomeBody') }),
  mallCategories: pipe(
    array(object({ code: shapedSmall(/^[a-z][a-z0-9-]{0,31}$/), name: typed('categoryName') })),
    minLength(1),
    maxLength(categoriesMax),
  ),
  /** Templates. Without any in English, readers of English get the Chinese. */
  terms: object({ 'zh-CN': termsSections(1), en: termsSections(0) }),
  home: pipe(
    array(
      object({
        id,
        kind: picklist(homeBlockKinds),
        audience: pipe(array(id), maxLength(audienceMax)),
        from: nullable(instant),
        until: nullable(instant),
        banner: nullable(
          object({
            /** What `uploadBrandPicture` answered. */
            picture: named(200),
            says: typed('bannerSays'),
            target: nullable(object({ kind: picklist(targetKinds), id })),
          }),
        ),
      }),
    ),
    minLength(1),
    maxLength(homeBlocksMax),
  ),
}
