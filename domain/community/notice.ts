import type { RejectReason } from './review'
import type { SanctionKind } from './sanctions'

/** What a member is told of, as data: what happened, and to what. */
export type NoticeFacts =
  | { code: 'replied' | 'mentioned'; nickname: string; title: string }
  | { code: 'accepted' | 'featured'; title: string }
  /** Null is the title of a reply. */
  | { code: 'approved' | 'kept' | 'appealGranted'; title: string | null }
  | { code: 'hidden' | 'appealDenied'; title: string | null; reason: RejectReason; note: string }
  | { code: 'rejected' | 'removed'; title: string | null; reason: RejectReason; note: string; canAppeal: boolean }
  | { code: 'sanctioned'; kind: SanctionKind; until: number; why: string }
  | { code: 'lifted'; kind: SanctionKind }
  /** `until` is 0 where the strike is a warning. */
  | { code: 'struck'; until: number; reason: RejectReason; note: string }
  | { code: 'forgiven' }
