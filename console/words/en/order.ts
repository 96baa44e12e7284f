import type { Words } from '../zh-CN'
import { sheet } from './sheet'

export const order: Words['order'] = {
  title: 'Orders',
  says: 'Pack, ship, look up, refund; new ones appear within a minute',
  emptyTitle: 'No orders yet',
  emptySays: 'Once a member redeems a reward, the order stands here to be packed. Put a reward on sale first.',
  latest: 'Orders',
  chosen: (orders) => `${orders} chosen`,
  states: {
    placed: 'To pack',
    packed: 'To ship',
    shipped: 'Shipped',
    received: 'Received',
    closed: 'Closed',
    cancelled: 'Cancelled',
    refunded: 'Refunded',
  },
  given: 'Given',
  receivedOrGiven: 'Received/given',
  everyState: 'Every state',
  everyReward: 'Every reward',
  findNumber: 'Order number, then Enter',
  noSuchNumber: (typed) => `No order has the number “${typed}”; the list below is as it was.`,
  number: 'Order',
  reward: 'Reward',
  specification: 'Specification',
  receiver: 'Receiver',
  nothingToSend: 'nothing to send',
  parcels: 'Parcels',
  points: 'Points',
  placedAt: 'Redeemed',
  memberGone: 'A member who left',
  member: 'Member',
  why: 'Why it was cancelled or refunded',
  whatTitle: 'What was redeemed',
  addressWithheld: 'Only those who may see personal data see addresses',
  sendingTitle: 'Address and parcels',
  carrier: 'Carrier',
  carriers: ['SF Express', 'JD Logistics', 'ZTO', 'YTO', 'STO', 'Yunda', 'J&T Express', 'EMS'],
  trackingNumber: 'Tracking number',
  shippedAt: 'Shipped',
  noParcels: 'No parcel sent yet',
  confirmsAt: 'Counts as received unless confirmed before:',
  givenTitle: 'What the member got',
  secretGiven: 'One code, which the member reads; an administrator who looks at it gives a reason and leaves a record.',
  secretGone: 'The code can no longer be seen: the order was cancelled or refunded.',
  coupon: {
    left: (left, quantity) => (left === 0 ? `${quantity} in all, none left` : `${left} of ${quantity} uses left`),
    until: 'until',
    expired: 'ran out',
    till: 'Till',
    noTill: 'A till without a name',
    operator: 'Taken by',
    usedAt: 'Used',
    unused: 'Not used yet',
    policy: 'Used even once, the order is done and its points cannot be refunded.',
  },
  historyTitle: 'What happened',
  events: {
    placed: 'Ordered',
    packed: 'Packed',
    shipped: 'Shipped',
    received: 'Received',
    closed: 'Closed',
    cancelled: 'Cancelled',
    refunded: 'Refunded',
  },
  pack: 'Pack…',
  packAsks: (orders) => `Pack ${orders} ${orders === '1' ? 'order' : 'orders'}?`,
  packSays: (orders) =>
    orders === '1'
      ? '1 order becomes “to ship”; its member can no longer cancel it and has to ask you for a refund.'
      : `${orders} orders become “to ship”; their members can no longer cancel them and have to ask you for a refund.`,
  packConfirm: (orders) => `Pack ${orders}`,
  packedSays: (packed, missed) =>
    missed === '0' ? `${packed} packed, ready to ship` : `${packed} packed; ${missed} were not:`,
  packOutcomes: {
    packed: 'packed',
    unknownOrder: 'there is no such order',
    wrongState: 'its state changed; refresh the list',
  },
  exporting: {
    name: 'Export for the warehouse',
    title: 'Export for the warehouse',
    which: 'Which orders',
    says: (orders, filtered) =>
      `Saved as CSV, oldest first, at most ${orders} orders a file${filtered ? ', of the reward and days you filter by' : ''}. The files hold names, phones and addresses in full; the export goes into the audit trail. Delete them after use.`,
    saved: (orders) =>
      orders === '0'
        ? 'There are no such orders; nothing was saved.'
        : `Saved ${orders} ${orders === '1' ? 'order' : 'orders'}.`,
    confirm: 'Export',
  },
  tracking: {
    name: 'Import tracking numbers',
    title: 'Import tracking numbers',
    file: 'Tracking sheet',
    shape:
      'CSV, TXT or .xlsx; order number, carrier and tracking number are found by their headings, other columns are not read. Our export will do, and so will a courier’s or a shop system’s.',
    example: 'Order,Carrier,Tracking number\nD7K3M9Q2X0TB5WZA,SF Express,SF1234567890',
    says: (parcels) =>
      parcels === '0'
        ? 'Each line stands alone: a faulty one stops no other. Members see the tracking number.'
        : `On shipping, the ${parcels === '1' ? 'order of this parcel is' : `orders of these ${parcels} parcels are`} checked: what is packed is shipped at once and its member sees the number; what is not packed yet, over or not there is left out, and its line says why.`,
    confirm: 'Ship',
    reportTitle: (shipped) => `${shipped} ${shipped === '1' ? 'parcel' : 'parcels'} shipped`,
    reportSays: (shipped, missed) =>
      missed === '0'
        ? `Lines shipped: ${shipped}, all of them.`
        : `Lines shipped: ${shipped}; not shipped: ${missed}. Mend these and import them again.`,
    outcomes: {
      shipped: 'shipped',
      unknownOrder: 'no such order',
      wrongState: 'not packed yet, or over',
      alreadyShipped: 'shipped with this number before',
      duplicate: 'twice in the file',
      unreadable: 'cannot be read',
      ...sheet.leftovers,
      tooManyParcels: 'too many parcels',
    },
  },
  ship: {
    name: 'Ship',
    another: 'Ship another parcel',
    title: 'Ship',
    confirm: 'Ship this parcel',
    says: (parcel) =>
      `Parcel ${parcel}. The member sees its number at once; after 10 days without an answer it counts as received.`,
  },
  refund: {
    name: 'Refund…',
    title: 'Refund the points',
    confirm: (points) => `Refund ${points} points`,
    whyHint: 'The member reads it with the order and in the statement; it also goes into the audit trail',
    whyExample: 'E.g. This colour ran out, we are sorry',
    restock: 'Back into stock',
    restockSays: {
      physical: 'On while it is still in the warehouse; off where it was sent and will not come back',
      secret: 'Only a code the member has not seen goes back; a seen one is given to nobody else',
      virtual: 'Another member can redeem it',
    },
    says: (points, restock, kind) =>
      `${points} points go back to the member and can be used until the days they had; those past their day go by the programme’s rule for refunds; ${restock ? (kind === 'secret' ? 'an unseen code goes back into the pool' : 'one unit goes back into stock') : 'the stock stays as it is'}. Points that the order earned are taken back. That ends the order for good.`,
  },
  inspect: {
    name: 'Look at the code…',
    title: 'Look at a member’s code',
    confirm: 'Record it and look',
    close: 'Done',
    says: 'This code is for its member. Your look goes into the audit trail: who, when, which order, why.',
    recorded: 'This look is in the audit trail. Once closed the code is gone from here; look again if you need to.',
    whyHint: 'Goes into the audit trail, where every administrator reads it',
    whyExample: 'E.g. The member called and cannot see the code',
    code: 'Code',
    pin: 'PIN',
  },
}
