import {
  array,
  boolean,
  integer,
  maxLength,
  maxValue,
  minValue,
  number,
  object,
  optional,
  picklist,
  pipe,
} from 'valibot'
import { feedPageMax, pollOptionsMax } from '../words/community'
import { typed } from '../text'

export const limit = optional(pipe(number(), integer(), minValue(1), maxValue(feedPageMax)), feedPageMax)

export const flag = boolean()

export const picked = <const Options extends readonly string[]>(options: Options) => picklist(options)

/** What is wrong with a poll is the domain's to say; here only its size is bounded. */
export const pollDraft = object({
  options: pipe(array(typed('pollOption')), maxLength(pollOptionsMax)),
  choicesMax: pipe(number(), integer(), minValue(1), maxValue(pollOptionsMax)),
  closesAt: pipe(number(), integer(), minValue(0)),
})
