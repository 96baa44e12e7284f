import {
  array,
  boolean,
  integer,
  literal,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  string,
} from 'valibot'
import { procedure } from '../procedure'
import { after, bytesAsText, named, shaped, typed } from '../text'

/** A text body to a cloud function ends at 100 kB; in base64 this leaves room for the rest of the call. */
const pictureBytesMax = 64 * 1024

const profileView = object({
  nickname: string(),
  /** 12 digits. */
  number: string(),
  /** An address that works for a while; null where there is no picture. */
  picture: nullable(string()),
  /** 138****1234; null where none is bound. */
  phone: nullable(string()),
  birthday: nullable(object({ month: number(), day: number() })),
  /** The first calendar day on which the birthday can be changed again, YYYY-MM-DD; null where it can be now. */
  birthdayFixedUntil: nullable(string()),
  /** Empty where none was given. */
  city: string(),
})

/** What the brand holds of the person: to see, correct, take along and have removed. */
export const profile = {
  profile: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({}),
    output: profileView,
    refusals: ['notMember'],
  }),
  /** Changes what is given and leaves the rest. */
  saveProfile: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({
      nickname: optional(typed('nickname')),
      birthday: optional(
        object({
          month: pipe(number(), integer(), minValue(1), maxValue(12)),
          day: pipe(number(), integer(), minValue(1), maxValue(31)),
        }),
      ),
      city: optional(typed('city')),
    }),
    output: profileView,
    refusals: [
      'notMember',
      'nicknameRefused',
      'nicknameTaken',
      'nicknameUnchecked',
      'birthdayImpossible',
      'birthdayChangedLately',
    ],
  }),
  /** Takes a picture of the member's own, as base64 of a JPEG or PNG. */
  savePicture: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({
      picture: bytesAsText(pictureBytesMax),
    }),
    output: profileView,
    refusals: ['notMember', 'pictureUnreadable'],
  }),
  /** Binds the number for which WeChat gave a single-use code. The same code again answers as it did. */
  bindPhone: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({ code: shaped(/^[\w-]{8,128}$/) }),
    output: profileView,
    refusals: ['notMember', 'phoneCodeSpent', 'phoneTaken'],
  }),
  /** Consents to the terms in force, which have changed since the member joined. */
  consent: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({ consent: literal(true), consentVersion: named(20) }),
    output: object({ consentVersion: string() }),
    refusals: ['notMember', 'consentMissing'],
  }),
  /** Consents given so far, and what leaving would cost. */
  privacy: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({}),
    output: object({
      /** Newest first. */
      consents: array(object({ version: string(), at: number(), what: picklist(['joined', 'renewed']) })),
      consentVersion: string(),
      loses: object({
        points: number(),
        pendingPoints: number(),
        growth: number(),
        tierName: string(),
        /** Uses left of shop coupons. */
        coupons: number(),
        makeUpCards: number(),
      }),
      /** Orders that have not reached the member: until they have, their addresses stay and leaving waits. */
      awaited: number(),
      coolOffDays: number(),
      /** From when on the person is gone; null where they did not ask to be. */
      leavesAt: nullable(number()),
    }),
    refusals: ['notMember'],
  }),
  /**
   * Everything held about the member, some documents at a time: the client asks until `next` is null and puts them into
   * one file.
   */
  exportMyData: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({ after }),
    output: object({
      records: array(object({ collection: string(), json: string() })),
      next: nullable(string()),
    }),
    refusals: ['notMember'],
  }),
  /** Asks to be removed. Until the cool-off is over everything works as before, and it can be taken back. */
  askDeletion: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({}),
    output: object({ leavesAt: number(), askedNow: boolean() }),
    refusals: ['notMember'],
  }),
  takeBackDeletion: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({}),
    output: object({ leavesAt: nullable(number()) }),
    refusals: ['nothingToTakeBack'],
  }),
}
