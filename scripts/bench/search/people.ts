import { foldName, memberNumberOf, phoneTail } from '../../../cloudfunctions/member/finders'
import { orderMarks } from '../../../cloudfunctions/mall/order-marks'
import { sealAddress } from '../../../cloudfunctions/mall/orders'
import type { Order } from '../../../domain/mall/order'
import { memberNumber } from '../../../domain/member/number'
import type { Member } from '../../../domain/member/member'
import { readPhone } from '../../../domain/member/phone'
import type { Cloud } from '../../../local/cloud'
import { cardOf } from '../engine/documents'
import { inFlight } from '../measure'

/** One member with one order, as somebody on the phone would name them. */
export interface Person {
  index: number
  memberId: string
  number: string
  nickname: string
  phone: string
  orderId: string
  parcel: string
  recipientPhone: string
}

const familyNames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章']
const givenNames = [...'小大晓子思雨一安宁乐然若清远明川岚禾青云山海风林溪月星辰夏秋冬春阳光希望念']

const signOf = (signs: readonly string[], index: number) => signs[index % signs.length] ?? ''

/** Prime to a hundred million, so that numbers lie in no order that an index could profit from. */
const numberStep = 61_803_399
const spread = (index: number) => String((index * numberStep) % 100_000_000).padStart(8, '0')

/** The index-th of any number of people: names repeat as names do, numbers never. */
export const personOf = (index: number): Person => ({
  index,
  memberId: `bench-card-${index}`,
  number: memberNumber(Uint8Array.from(String(index).padStart(11, '0'), Number)),
  nickname:
    signOf(familyNames, index) +
    signOf(givenNames, Math.floor(index / 40)) +
    signOf(givenNames, Math.floor(index / 1_600)),
  phone: readPhone(`138${spread(index)}`) ?? '',
  orderId: `D${String(index).padStart(15, '0')}`,
  parcel: `SF${String(index).padStart(12, '0')}`,
  recipientPhone: readPhone(`139${spread(index + 7)}`) ?? '',
})

/** Many documents are written at once, so that they share commits. */
const writtenAtOnce = 2_000

/** Puts people from one place up to another where the doors look for them, by the very functions that the doors write with. */
export async function fillPeople(cloud: Cloud, from: number, to: number): Promise<void> {
  const places = Array.from({ length: to - from }, (_, place) => from + place)
  await inFlight(writtenAtOnce, places, async (place) => putPerson(cloud, personOf(place)))
}

async function putPerson({ platform: { store, keys } }: Cloud, person: Person): Promise<void> {
  const card: Member = {
    ...cardOf(person.index),
    number: person.number,
    nickname: person.nickname,
    phone: { sealed: keys.seal.close('phone', person.memberId, person.phone), codeHash: '', boundAt: 0 },
  }
  const order = orderOf(keys, person)
  const [fingerprint = ''] = keys.seal.fingerprints('phone', person.phone)
  await Promise.all([
    store.create('members', card),
    store.create('memberNumbers', memberNumberOf(card)),
    store.create('phoneHolders', { _id: fingerprint, memberId: card._id }),
    store.create('phoneTails', phoneTail(keys, card._id, person.phone)),
    store.create('orders', order),
    ...orderMarks(keys, order).map((mark) => store.create('orderMarks', mark)),
  ])
}

const firstAt = 1_760_000_000_000

function orderOf(keys: Cloud['platform']['keys'], person: Person): Order {
  const placedAt = firstAt + person.index * 1_000
  const address = {
    ...{ name: '林小满', phone: person.recipientPhone, province: '浙江省', city: '杭州市', district: '西湖区' },
    detail: '文三路 90 号 3 幢 201',
  }
  return {
    ...{
      _id: person.orderId,
      memberId: person.memberId,
      state: 'shipped',
      placedAt,
      history: [{ state: 'placed', at: placedAt }],
    },
    ...{
      parcels: [{ carrier: '顺丰', number: person.parcel, shippedAt: placedAt }],
      secretId: null,
      couponUntil: null,
    },
    ...{
      couponUses: [],
      why: '',
      stockDue: false,
      dueAt: null,
      version: 1,
      rewardId: 'bench',
      variantId: 'a',
      kind: 'physical',
    },
    ...{
      title: '青屿马克杯',
      picture: 'lime-jasmine',
      specification: '',
      points: 100,
      segmentId: 's',
      hold: 'h',
      gift: null,
    },
    sealedAddress: sealAddress(keys, person.orderId, address),
  }
}

/** What a name is looked for by: its beginning. */
export const nameBegins = ({ nickname }: Person): string => foldName(nickname).slice(0, 2)
