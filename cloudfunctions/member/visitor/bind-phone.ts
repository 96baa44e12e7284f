import { createHash } from 'node:crypto'
import type { Member } from '../../../domain/member/member'
import { no, yes, type Result } from '../../../domain/result'
import type { VisitorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import type { Transaction } from '../../kernel/store/store'
import { phoneTail, removeTail } from '../finders'
import { presentProfile } from './view'

/** Exchanges WeChat's single-use code for the number, and binds it: one number belongs to one card. */
export const bindPhone: Handler<'member', 'bindPhone'> = async (call, { code }) => {
  const member = await call.store.get('members', call.visitorId)
  if (!member) return no({ code: 'notMember' })
  const codeHash = createHash('sha256').update(code).digest('base64url')
  // The code is spent once it has been exchanged, and the answer may have been lost on the way.
  if (member.phone?.codeHash === codeHash) return yes(await presentProfile(call, member))
  const number = await call.phones.numberFor(code)
  if (number === null) return no({ code: 'phoneCodeSpent' })

  const ended = await call.store.transact((transaction) => bind(transaction, call, number, codeHash))
  // Whoever was in the way has the same number.
  if (!ended.committed) return no({ code: 'phoneTaken' })
  return ended.value.ok ? yes(await presentProfile(call, ended.value.value)) : no(ended.value.refusal)
}

async function bind(
  transaction: Transaction,
  call: VisitorCall,
  number: string,
  codeHash: string,
): Promise<Result<Member, { code: 'notMember' | 'phoneTaken' }>> {
  const { seal } = call.keys
  const member = await transaction.get('members', call.visitorId)
  if (!member) return no({ code: 'notMember' })
  const marks = seal.fingerprints('phone', number)
  const holders = []
  for (const mark of marks) holders.push(await transaction.get('phoneHolders', mark))
  if (holders.some((holder) => holder && holder.memberId !== call.visitorId)) return no({ code: 'phoneTaken' })

  const earlier = member.phone && seal.open('phone', member._id, member.phone.sealed)
  if (earlier !== undefined && earlier !== number) {
    for (const mark of seal.fingerprints('phone', earlier)) await transaction.remove('phoneHolders', mark)
    await removeTail(transaction, call.keys, member._id, earlier)
  }
  const [newest] = marks
  if (newest && holders.every((holder) => !holder))
    await transaction.create('phoneHolders', { _id: newest, memberId: member._id })
  await transaction.put('phoneTails', phoneTail(call.keys, member._id, number))
  const phone = { sealed: seal.close('phone', member._id, number), codeHash, boundAt: call.at }
  const bound = { ...member, phone }
  await transaction.put('members', bound)
  return yes(bound)
}
