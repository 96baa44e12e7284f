import { boolean, literal, nullable, number, object, picklist, string, union, variant } from 'valibot'
import { rejectReasons, sanctionKinds } from '../words/community'

const title = nullable(string())
const reviewed = { reason: picklist(rejectReasons), note: string() }

/** What a notice tells, as data; the catalogs say it. */
export const noticeFactsView = variant('code', [
  object({ code: picklist(['replied', 'mentioned']), nickname: string(), title: string() }),
  object({ code: picklist(['accepted', 'featured']), title: string() }),
  object({ code: picklist(['approved', 'kept', 'appealGranted']), title }),
  object({ code: picklist(['hidden', 'appealDenied']), title, ...reviewed }),
  object({ code: picklist(['rejected', 'removed']), title, ...reviewed, canAppeal: boolean() }),
  object({ code: literal('sanctioned'), kind: picklist(sanctionKinds), until: number(), why: string() }),
  object({ code: literal('lifted'), kind: picklist(sanctionKinds) }),
  object({ code: literal('struck'), until: number(), ...reviewed }),
  object({ code: literal('forgiven') }),
])

/** Why a text stands as it does; of older ones the Chinese sentence, and empty where there is nothing to say. */
export const stateReasonView = union([
  object({ code: picklist(['checks', 'reports', ...rejectReasons]), note: string() }),
  string(),
])
