import type { TableColumnsType } from 'antd'
import type { Locale } from '../../contract/sentences'
import { sayPermission } from '../../contract/sentences/permissions'
import { effectFacts } from '../../contract/words/approval'
import { isPermission } from '../../contract/words/permissions'
import { figure, signed } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { nameOfRole } from '../ui/roles'
import { Rows } from '../ui/Rows'
import { exactTime } from '../ui/time'
import type { Words } from '../words'
import type { Request } from './request'

type Effect = Request['effects'][number]

/** Fact by fact, what a yes makes different. */
export function Effects({ effects }: { effects: Effect[] }) {
  const words = useWords()
  const locale = useLanguage()
  const columns: TableColumnsType<Effect> = [
    { title: words.approval.fact, render: (_, effect) => labelOf(effect, words) },
    {
      title: words.approval.before,
      render: (_, effect) => <span className="soft wrapping">{sayValue(effect, effect.before, words, locale)}</span>,
    },
    {
      title: words.approval.after,
      render: (_, effect) => <strong className="wrapping">{sayValue(effect, effect.after, words, locale)}</strong>,
    },
  ]
  return <Rows rows={effects} columns={columns} keyOf={({ fact, about = '' }) => `${fact} ${about}`} />
}

function labelOf({ fact, about }: Effect, words: Words): string {
  if (fact === 'permissions') return about === 'taken' ? words.approval.taken : words.approval.given
  const kinds: Partial<Record<string, string>> = words.approval.kinds
  return fact === 'threshold' && about !== undefined
    ? `${words.approval.facts.threshold}${words.shell.quoted(kinds[about] ?? about)}`
    : words.approval.facts[fact]
}

function sayValue({ fact, before }: Effect, value: Effect['after'], words: Words, locale: Locale): string {
  if (value === null) return sayNothing(fact, words)
  if (Array.isArray(value)) return sayNames(fact, value, words, locale)
  if (typeof value === 'number') {
    if (effectFacts[fact] === 'moment') return exactTime(value)
    return fact === 'points' && before === null ? signed(value) : figure(value)
  }
  const states: Partial<Record<string, string>> = statesOf(fact, words)
  return effectFacts[fact] === 'role' ? nameOfRole(value, words, '') : (states[value] ?? value)
}

const sayNothing = (fact: Effect['fact'], words: Words): string =>
  fact === 'threshold' ? words.approval.never : fact === 'budget' ? words.campaign.noBudget : words.approval.none

function sayNames(fact: Effect['fact'], names: readonly string[], words: Words, locale: Locale): string {
  if (names.length === 0) return fact === 'addresses' ? words.approval.anywhere : words.approval.none
  return names
    .map((name) =>
      isPermission(name) ? sayPermission(name, locale) : fact === 'roles' ? nameOfRole(name, words) : name,
    )
    .join(words.shell.comma)
}

function statesOf(fact: Effect['fact'], words: Words): Partial<Record<string, string>> {
  if (fact === 'campaign') return words.campaign.states
  if (fact === 'batch') return words.batch.states
  return fact === 'order' ? words.order.states : {}
}
