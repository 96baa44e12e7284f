/** 138****1234: enough to recognise one's own number, too little to call it. */
export const maskPhone = (number: string): string =>
  number.replace(/(\d{3})(\d*)(\d{4})$/, (_, start: string, middle: string, end: string) =>
    [start, '*'.repeat(middle.length), end].join(''),
  )

const homeCountryCode = '86'

/** A number as it is dialled at home; one from abroad carries its country in front. */
export const phoneNumber = (countryCode: string, national: string): string =>
  countryCode === homeCountryCode ? national : `+${countryCode} ${national}`
