import type { Cause } from '../../../domain/alert/cause'
import type { Platform } from '../../kernel/ports/platform'

/** Looks at figures that others keep and answers what there is to look at, by a rule's amount: a bounded number of calls. */
export type Finding = (platform: Platform, amount: number, at: number) => Promise<Cause[]>
