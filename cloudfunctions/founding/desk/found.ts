import { createHash, timingSafeEqual } from 'node:crypto'
import { readColors } from '../../../domain/brand/colors'
import { no, yes } from '../../../domain/result'
import type { Brand } from '../../brand/documents'
import { firstEdition } from '../../brand/editions'
import { publishLogo } from '../../brand/logo'
import { brandInStore } from '../../brand/stored'
import { auditLine } from '../../kernel/call/audit'
import type { Handler } from '../../kernel/call/serve'
import type { Call, SignedIn } from '../../kernel/ports/platform'
import type { Operator } from '../../operator/documents'
import { firstAdmin } from '../../operator/first-admin'
import { foundRoles } from '../../operator/roles'
import { brandFrom, firstBoards, firstReward, type Asked } from '../first-documents'
import { programFor } from '../trades/trade'
import { kits } from '../trades/kits'

/**
 * Founds the brand in one transaction: whatever stops it, there is a whole brand or none. Only the logo's file is written
 * before, under the name of what it shows, so that the next try finds it there.
 */
export const found: Handler<'ops', 'found'> = async (call, asked) => {
  const known = await brandInStore(call.store)
  if (known) return met(call, asked, known)
  if (!knowsSecret(call, asked)) return no({ code: 'foundingRefused' })
  const colors = readColors(asked.colors)
  if (!colors.ok) return colors
  const admin = await firstAdmin(call, { ...asked.admin, brandName: asked.name })
  if (!admin.ok) return admin
  const logo = await publishLogo(call, { name: call.address, hasLeft: call.hasLeft }, asked.logo)
  if (!logo.ok) return logo

  const kit = kits[asked.trade]
  const brand = brandFrom(asked, { logo: logo.value, categories: kit.categories, foundedBy: call.requestId })
  const ended = await call.store.transact(async (transaction) => {
    const meanwhile = await brandInStore(transaction)
    if (meanwhile) return met(call, asked, meanwhile)
    if (await transaction.get('operators', admin.value._id)) return no({ code: 'accountTaken' })
    await transaction.create('brands', brand)
    await transaction.create('brandEditions', firstEdition(brand, { at: call.at, operatorName: admin.value.name }))
    await transaction.create('programs', programFor(kit))
    await foundRoles(transaction, call.at)
    await transaction.create('operators', admin.value)
    for (const board of firstBoards(kit, call.at)) await transaction.create('boards', board)
    await transaction.create('rewards', firstReward(kit, call))
    await transaction.create('audit', auditLine({ ...call, operator: asOperator(admin.value) }, 'brand', 'done'))
    return yes({ brandName: brand.name, account: admin.value.account })
  })
  return ended.committed ? ended.value : no({ code: 'alreadyFounded' })
}

/** The same request once more answers as it did, to whoever knows the link; every other finds the brand founded. */
const met = (call: Call, asked: Asked, { name, foundedBy }: Brand) =>
  foundedBy === call.requestId && knowsSecret(call, asked)
    ? yes({ brandName: name, account: asked.admin.account })
    : no({ code: 'alreadyFounded' } as const)

/** Compared by their hashes, which are of one length and differ everywhere where a guess was close. */
function knowsSecret({ foundingSecret }: Call, { secret }: Asked): boolean {
  const hashOf = (text: string) => createHash('sha256').update(text).digest()
  return foundingSecret !== undefined && timingSafeEqual(hashOf(foundingSecret), hashOf(secret))
}

/** The trail begins with who founded it. */
const asOperator = ({ _id, account, name, roles }: Operator): SignedIn => ({
  id: _id,
  account,
  name,
  roles,
  may: new Map(),
  passwordDue: false,
  factorDue: false,
  sessionId: '',
  sessionExpiresAt: 0,
})
