import { wholeBrand } from '../../domain/operator/abilities'
import type { Store, Transaction } from '../kernel/store/store'
import type { Operator, OperatorWithOneRole } from './documents'

/** An operator as they are now, however their document was written. */
export function readOperator(stored: Operator | OperatorWithOneRole): Operator {
  if ('roles' in stored) return stored
  const { role, ...rest } = stored
  return { ...rest, roles: [{ role, scope: wholeBrand }] }
}

export async function operatorIn(from: Store | Transaction, id: string): Promise<Operator | undefined> {
  const stored = await from.get('operators', id)
  return stored && readOperator(stored)
}
