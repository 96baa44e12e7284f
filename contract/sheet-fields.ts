import {
  array,
  boolean,
  integer,
  maxLength,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
} from 'valibot'
import { verbatim } from './text'
import { separators } from './sheet/parse'
import { sheetColumnsMax, sheetRoles } from './words/sheet'

/**
 * A sheet as it was sent: its text, and how somebody who has seen the preview says it is to be read. Without a layout its
 * separator, heading and columns are found from the text.
 */
export const sheetFields = {
  csv: verbatim(95_000, 1),
  layout: optional(
    object({
      separator: picklist(separators),
      columns: pipe(array(nullable(picklist(sheetRoles))), maxLength(sheetColumnsMax)),
      firstLine: pipe(number(), integer(), minValue(1)),
      asTheyStand: boolean(),
      questioned: pipe(array(pipe(number(), integer(), minValue(0))), maxLength(sheetColumnsMax)),
    }),
  ),
}

/** Why a sheet is not read at all; what is wrong with one of its lines is said with the others. */
export const sheetRefusals = ['sheetUnreadable', 'tooManyLines', 'tooManyColumns', 'columnMissing'] as const

/** Where in a line the fault is; null where it is the line. */
export const sheetColumn = nullable(picklist(sheetRoles))
