import { usualRule, type AlertKind, type AlertRule } from '../../domain/alert/kinds'
import type { Store } from '../kernel/store/store'
import type { AlertRules } from './documents'

const usualRules: AlertRules = { _id: 'brand', rules: {}, quiet: { from: 22, to: 8 }, version: 0 }

/** The brand's, or those that every brand begins with. */
export const rulesInStore = async (store: Pick<Store, 'get'>): Promise<AlertRules> =>
  (await store.get('alertRules', 'brand')) ?? usualRules

export const ruleOf = ({ rules }: AlertRules, kind: AlertKind): AlertRule => rules[kind] ?? usualRule(kind)
