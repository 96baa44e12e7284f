import type { Contract, DeskDoor, DoorName } from '..'
import type { GeneralRefusal } from '../procedure'
import type { RefusalCode, RefusalOf } from '../refusals'
import type { locales } from '../words/call'
import { english } from './en'
import { chinese } from './zh-CN'

/** The doors that phones ask. */
type PhoneDoor = Exclude<DoorName, DeskDoor | 'api'>

type RefusedAt<Door extends DoorName> = {
  [Name in keyof Contract[Door]]: Contract[Door][Name] extends { refusals: readonly (infer Code)[] } ? Code : never
}[keyof Contract[Door]]

/** What a phone may be refused with: what its doors' procedures say, and what any may. */
export type PhoneRefusalCode = GeneralRefusal | { [Door in PhoneDoor]: RefusedAt<Door> }[PhoneDoor]

export type PhoneRefusal = RefusalOf<PhoneRefusalCode>

/** One sentence for each refusal: leaving one out does not compile, nor does one too many. */
export type SentencesFor<Codes extends RefusalCode> = { [Code in Codes]: (facts: RefusalOf<Code>) => string }

export type Sentences = SentencesFor<PhoneRefusalCode>

export type Locale = (typeof locales)[number]

const catalogs: Record<Locale, Sentences> = { 'zh-CN': chinese, en: english }

/** The plain sentence a person reads on the phone for a refusal. */
export function sentenceOf(refusal: PhoneRefusal, locale: Locale = 'zh-CN'): string {
  return say(catalogs[locale], refusal.code, refusal)
}

const say = <Code extends PhoneRefusalCode>(catalog: Sentences, code: Code, facts: RefusalOf<Code>): string =>
  catalog[code](facts)
