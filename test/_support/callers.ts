import { randomBytes } from 'node:crypto'
import { contract, type DoorName } from '../../contract'
import type { Procedure } from '../../contract/procedure'
import type { KeyPermission } from '../../contract/words/key'
import { foundedRoleNames, type FoundedRole } from '../../contract/words/roles'
import { wholeBrand, type Grant, type Scope } from '../../domain/operator/abilities'
import { freshKey } from '../../cloudfunctions/key/admission'
import type { Caller } from '../../cloudfunctions/kernel/ports/platform'
import { sessionIdOf } from '../../cloudfunctions/operator/sessions'
import { hourMs } from '../../domain/calendar'
import { desk, type Brand } from './brand'

export interface KnownProcedure {
  door: DoorName
  name: string
  procedure: Procedure
}

/** Every procedure of the contract, door by door. */
export const everyProcedure: KnownProcedure[] = (Object.keys(contract) as DoorName[]).flatMap((door) =>
  Object.entries<Procedure>(contract[door]).map(([name, procedure]) => ({ door, name, procedure })),
)

/** A session as signing in leaves it, without the seconds that passwords take; it has expired where `forMs` is negative. */
export async function openSession(brand: Brand, operatorId: string, forMs = hourMs): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const createdAt = brand.cloud.clock.now()
  await brand.cloud.platform.store.create('sessions', {
    _id: sessionIdOf(token),
    operatorId,
    createdAt,
    expiresAt: createdAt + forMs,
  })
  return token
}

/** A session of somebody with these roles, who works at the desk from now on. */
export async function openSessionWith(
  brand: Brand,
  operatorId: string,
  roles: readonly Grant[],
  name = operatorId,
): Promise<string> {
  const { store } = brand.cloud.platform
  await store.create('operators', {
    _id: operatorId,
    account: operatorId,
    name,
    roles,
    passwordHash: '',
    createdAt: brand.cloud.clock.now(),
  })
  return openSession(brand, operatorId)
}

/** Another system with a key that was made just now. */
export async function keyCaller(brand: Brand, permissions: readonly KeyPermission[]): Promise<Caller> {
  const { id, secretHash, written } = freshKey(randomBytes)
  const createdAt = brand.cloud.clock.now()
  await brand.cloud.platform.store.create('apiKeys', {
    _id: id,
    name: '收银系统',
    secretHash,
    permissions,
    addresses: [],
    callsAMinute: 600,
    createdAt,
    createdBy: '周岚',
    expiresAt: createdAt + hourMs,
    endedAt: null,
    lastUsedAt: null,
  })
  return { address: '203.0.113.8', token: written }
}

/** Every part of the brand that somebody can act for. */
export const everyScope: Scope[] = [
  wholeBrand,
  { kind: 'dealer', id: 'some-dealer' },
  { kind: 'store', id: 'some-store' },
]

/** Every role that a brand begins with, for every part of it. */
export const everyGrant = foundedRoleNames.flatMap((role) =>
  everyScope.map((scope): { role: FoundedRole; scope: Scope } => ({ role, scope })),
)

/** Everybody who may knock: nobody, a visitor, and operators with good, bad and no longer good tokens. */
export const callerKinds = {
  nobody: async (_brand: Brand) => desk,
  'a visitor': async (_brand: Brand) => ({ visitorId: 'visitor-lin', address: '115.236.112.10' }),
  'a garbage token': async () => ({ ...desk, token: 'x'.repeat(64) }),
  'a token too long': async () => ({ ...desk, token: 'x'.repeat(100_000) }),
  'an expired session': async (brand: Brand) => ({ ...desk, token: await openSession(brand, 'admin', -1) }),
  'a session of nobody': async (brand: Brand) => ({ ...desk, token: await openSession(brand, 'left-the-brand') }),
  'a campaign manager': async (brand: Brand) => ({ ...desk, token: await openSession(brand, 'campaign') }),
  'a clerk': async (brand: Brand) => ({ ...desk, token: await openSession(brand, 'clerk') }),
  'an administrator': async (brand: Brand) => ({ ...desk, token: await openSession(brand, 'admin') }),
}

export type CallerKind = keyof typeof callerKinds
