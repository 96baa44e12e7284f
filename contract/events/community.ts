import { nullable, object, picklist, string } from 'valibot'

/** A post or a reply. Whose it is stands in the text. */
const text = object({ subjectId: string() })

export const communityEvents = {
  textWritten: object({
    subjectId: string(),
    as: picklist(['post', 'reply']),
    boardId: string(),
    topicId: nullable(string()),
  }),
  textCleared: text,
  textHeld: text,
  textRejected: text,
  textRemoved: text,
  /** Reported by somebody, for the first time. */
  textReported: text,
}
