import {
  integer,
  maxLength,
  maxValue,
  minLength,
  minValue,
  number,
  optional,
  picklist,
  pipe,
  regex,
  string,
  trim,
} from 'valibot'
import { batchSizeMax, operatorRoles } from '../words'

/** Ids made by us are short; anything longer is not an id. */
export const id = pipe(string(), minLength(1), maxLength(64))
/** A reason: long enough to say something, short enough to read on a phone. */
export const why = pipe(string(), trim(), minLength(2), maxLength(100))
export const version = pipe(number(), integer(), minValue(0))
export const count = (max: number) => pipe(number(), integer(), minValue(1), maxValue(max))
export const name = (lengthMax: number) => pipe(string(), trim(), minLength(1), maxLength(lengthMax))
export const instant = pipe(number(), integer(), minValue(0), maxValue(8_640_000_000_000_000))
export const after = optional(pipe(string(), maxLength(200)))
export const limit = (usual: number) => optional(pipe(number(), integer(), minValue(1), maxValue(100)), usual)
export const account = pipe(string(), trim(), regex(/^[a-z0-9._-]{3,32}$/))
/** NIST SP 800-63B: at least 8 characters, and long passphrases allowed. */
export const password = pipe(string(), minLength(8), maxLength(128))
export const role = picklist(operatorRoles)
/** Digits only; 8, 12, 13 or 14 of them. */
export const gtin = pipe(string(), trim(), regex(/^(\d{8}|\d{12,14})$/))
export const serial = pipe(number(), integer(), minValue(0), maxValue(batchSizeMax - 1))

export const everyRole = operatorRoles
/** Who works at the desk: a clerk stands at a store's till and sees nothing but who is in front of them. */
export const officeRoles = ['admin', 'campaignManager'] as const
