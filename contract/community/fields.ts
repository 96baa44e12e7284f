import {
  array,
  boolean,
  integer,
  maxLength,
  maxValue,
  minLength,
  minValue,
  number,
  object,
  optional,
  picklist,
  pipe,
  string,
  trim,
} from 'valibot'
import { feedPageMax, pollOptionLengthMax, pollOptionsMax } from '../words/community'

/** Ids made by us are short; anything longer is not one. */
export const id = pipe(string(), minLength(1), maxLength(64))

/** A place in a list: what an earlier page gave as `next`. */
export const after = optional(pipe(string(), maxLength(300)))

export const limit = optional(pipe(number(), integer(), minValue(1), maxValue(feedPageMax)), feedPageMax)

export const text = (lengthMax: number) => pipe(string(), trim(), minLength(1), maxLength(lengthMax))

export const flag = boolean()

export const picked = <const Options extends readonly string[]>(options: Options) => picklist(options)

/** What is wrong with a poll is the domain's to say; here only its size is bounded. */
export const pollDraft = object({
  options: pipe(array(text(pollOptionLengthMax)), maxLength(pollOptionsMax)),
  choicesMax: pipe(number(), integer(), minValue(1), maxValue(pollOptionsMax)),
  closesAt: pipe(number(), integer(), minValue(0)),
})
