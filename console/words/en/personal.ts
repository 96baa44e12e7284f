import type { Words } from '../zh-CN'

export const personal: Words['personal'] = {
  show: 'Show',
  hide: 'Mask again',
  hidesSoon: 'Masked again in two minutes, or once you leave this page',
  whyHint: 'The audit trail keeps who looked at whom, when and why',
  whyExample: 'e.g. a member on the phone, checking their number',
  showMember: 'Show in full',
  showRecipient: 'Show recipient in full',
  showRecipients: (orders) =>
    orders === '0' ? 'Show recipients' : orders === '1' ? 'Show 1 recipient' : `Show ${orders} recipients`,
  recipientsTitle: 'Recipients',
  phone: 'Phone number',
  noPhone: 'None bound',
  birthday: 'Birthday',
  noBirthday: 'Not given',
  day: (month, day) => `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  nothingToSend: 'Nothing to send',
  memberId: 'Member id',
}
