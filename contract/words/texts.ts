import { countTyped, type TextLimit } from '../../domain/text/read'

/**
 * How long every text that people type may be: the schemas refuse by it, forms count by it and refusals say it. Counted
 * in signs as their reader counts them.
 */
export const textLimits = {
  // A member
  nickname: { most: 20 },
  city: { least: 0, most: 20 },
  // An address: names from abroad have several words, and a flat in Hong Kong has a line of its own for each part
  recipient: { most: 40 },
  division: { least: 2, most: 20 },
  district: { least: 0, most: 20 },
  addressDetail: { least: 2, most: 120 },
  // The community: two lines on a phone
  postTitle: { most: 40 },
  postText: { most: 2_000, lines: true },
  replyText: { most: 500, lines: true },
  pollOption: { most: 20 },
  /** An author says once, in a few sentences, why a decision was wrong. */
  appeal: { most: 300, lines: true },
  reportDetails: { least: 0, most: 200, lines: true },
  // Searching
  postQuery: { least: 2, most: 40 },
  rewardSearch: { least: 0, most: 20 },
  memberQuery: { most: 64 },
  /** A code as it is printed, or the link that holds it. */
  codeQuery: { most: 200 },
  /** Whatever somebody says of themselves on the phone, or pastes. */
  deskQuery: { least: 2, most: 200 },
  /** An order's number as it was typed, or whatever else somebody hopes to find one by. */
  orderQuery: { most: 64 },
  /** A member's number or id, or an order's number. */
  auditQuery: { most: 64 },
  // The brand: its name stands in a card's corner and in a phone's title bar
  brandName: { most: 12 },
  slogan: { least: 0, most: 24 },
  hours: { most: 30 },
  companyName: { most: 40 },
  companyAddress: { least: 0, most: 60 },
  /** Above and below what a card would be, for those who have none. */
  welcomeTitle: { least: 0, most: 16 },
  welcomeBody: { least: 0, most: 60 },
  /** A tab on a phone. */
  categoryName: { most: 8 },
  termsTitle: { most: 40 },
  termsParagraph: { most: 800 },
  bannerSays: { most: 30 },
  /** Why an edition was published, for colleagues. */
  editionNote: { least: 0, most: 60 },
  // The desk
  operatorName: { most: 20 },
  roleName: { most: 12 },
  keyName: { most: 20 },
  channelName: { most: 20 },
  /** A store's name stands where a till's does: in one line of a phone. */
  organisationName: { most: 20 },
  organisationPlace: { least: 0, most: 80 },
  openingHours: { least: 0, most: 60 },
  storeDivision: { least: 0, most: 20 },
  /** Long enough to say something, short enough to read on a phone: members see it. */
  reason: { least: 2, most: 100 },
  sanctionReason: { most: 100 },
  note: { least: 0, most: 100 },
  productName: { most: 40 },
  tagline: { least: 0, most: 60 },
  /** A page that consumers read before or after they bought. */
  productDescription: { least: 0, most: 2_000, lines: true },
  batchLabel: { most: 40 },
  factory: { least: 0, most: 40 },
  productionLine: { least: 0, most: 20 },
  lot: { least: 0, most: 30 },
  /** What a scanner reads of a stopped code: three lines on a phone, in each language. */
  stopNotice: { most: 80 },
  stopNoticeEnglish: { most: 200 },
  campaignName: { most: 30 },
  /** Fits a card's corner. */
  tierName: { most: 8 },
  perk: { most: 30 },
  /** A tab on a phone. */
  boardName: { most: 12 },
  topicName: { most: 16 },
  placeAbout: { least: 0, most: 60 },
  announcementTitle: { most: 30 },
  /** A few lines above the feed. */
  announcementText: { most: 300, lines: true },
  wordListName: { most: 20 },
  listedWord: { most: 100 },
  wordsTried: { most: 2_000, lines: true },
  rewardTitle: { most: 40 },
  rewardDescription: { least: 0, most: 2_000, lines: true },
  rewardInstructions: { least: 0, most: 500, lines: true },
  rewardCategory: { most: 32 },
  specificationName: { most: 10 },
  choice: { most: 20 },
  carrier: { most: 20 },
  /** A till's name stands in one line of a phone: 文三路店 2 号台. */
  tillName: { least: 0, most: 20 },
} as const satisfies Record<string, TextLimit>

export type TextField = keyof typeof textLimits

/** How many signs of a field are written, as they will be counted once they are sent. */
export const signsIn = (written: string, field: TextField): number => countTyped(written, textLimits[field])

/** Whether a field takes a text by its length. */
export function fits(written: string, field: TextField): boolean {
  const { least = 1, most }: TextLimit = textLimits[field]
  const count = signsIn(written, field)
  return count >= least && count <= most
}

export { firstSigns } from '../../domain/text/signs'
