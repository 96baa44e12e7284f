import type { TermsSection } from '../../../domain/brand/terms'

/** The terms and the privacy notice that brands begin with. Whoever changes their meaning asks members again. */
export const englishTerms: TermsSection[] = [
  {
    title: 'What this is',
    paragraphs: [
      '{brand} membership is run by {runner}. It is free, and you can leave at any time. This page says what you get, what we keep, why, and what you can do about it.',
    ],
  },
  {
    title: 'Membership and points',
    paragraphs: [
      'Each code {place} pays once, to the member who scans it first. Dates, rules and limits are those shown on the home screen and with each scan.',
      'Points expire; the last day of each lot is in your points history, and the soonest to expire are used first. Points can’t be turned into cash or passed on.',
      'Growth decides your tier and is never spent.',
      'Points got by guessing, forging or reselling codes are taken back, with the reason in your history.',
    ],
  },
  {
    title: 'What we keep, and why',
    paragraphs: [
      'The id WeChat gives us for you (OpenID), to know that the card is yours. It is not your WeChat name; we see no contacts.',
      'A nickname: yours if you write one, else “Member” with four digits that have nothing to do with your member number. Others who scan an item that you scanned see it masked; in the community they see all of it.',
      'A picture, a city and a birthday (day and month only), only if you give them: to show in your profile and for a birthday treat. The picture is drawn anew, without what a camera wrote into it.',
      'A phone number, only once you have allowed WeChat to give it: kept encrypted, shown in part only, to know you again when you change your WeChat or ask for help.',
      'Addresses, only if you redeem something that is sent or save one: kept encrypted, and used for sending it.',
      'Your check-ins, tasks, redemptions and every entry of points: to work out points, tiers and limits, and to show you where each point came from.',
      'What you write, upload, like and follow in the community: others see what is public; before that it is checked by word lists and by WeChat, and where needed by staff.',
      'Your scans: the code, the time, roughly where (the city, from the network address; never the phone’s location) and the points. This keeps a code from paying twice, uncovers fakes, and shows you where each point came from.',
      'How often in a row a code was wrong, to stop guessing; it is forgotten after a while.',
      'When you agreed to which version of this notice.',
      'Nothing else. Only once you have asked for the nearest stores and allowed it, roughly where you are is used on your phone to sort them; it is neither sent nor kept. A picture of a code that you choose is read on your phone and not uploaded.',
    ],
  },
  {
    title: 'Where, how long, and who sees it',
    paragraphs: [
      'In Tencent CloudBase, in mainland China, for as long as you are a member. When you leave, the books keep the numbers of your points and nothing of who you are, and the rest is deleted: from seven days after you ask, within 15 working days.',
      'We do not sell it or give it to advertisers. Only authorised staff can see it, and every access is recorded.',
    ],
  },
  {
    title: 'Your rights',
    paragraphs: [
      'You can see, correct, copy and delete what is kept, withdraw your consent and leave. Points not used by then are lost.',
      'Under “Me – Profile – Privacy and account” you can take everything along in one file and ask for deletion, which can be taken back for seven days. Or use “Feedback” in the mini-program’s menu{reached}; we answer within 15 working days. Under 14, please use this together with a guardian.',
    ],
  },
  {
    title: 'When this changes',
    paragraphs: ['When its meaning changes, the version changes, and you are asked to read it again.'],
  },
]
