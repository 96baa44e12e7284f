/**
 * The part of wx-server-sdk 4.0.2's database that the store uses. The SDK's own types leave its answers untyped, so its
 * database is read as this, once, in `wxStore`.
 */
export interface Database {
  command: Command
  collection(name: string): Collection
  startTransaction(): Promise<SdkTransaction>
}

export interface SdkTransaction {
  collection(name: string): { doc(id: string): Doc; add(options: { data: object }): Promise<{ _id: string }> }
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

export interface Collection extends Query {
  doc(id: string): Doc
  add(options: { data: object }): Promise<{ _id: string }>
  where(query: object): Query
}

export interface Query {
  orderBy(field: string, order: 'asc' | 'desc'): Query
  limit(count: number): Query
  get(): Promise<{ data: unknown[] }>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

export interface Doc {
  get(): Promise<{ data: unknown }>
  set(options: { data: object }): Promise<unknown>
  remove(): Promise<{ stats: { removed: number } }>
}

/** Query and update commands; what they return only the SDK can read. */
export interface Command {
  eq(value: unknown): object
  neq(value: unknown): object
  in(values: unknown[]): object
  gt(value: unknown): object
  gte(value: unknown): object
  lt(value: unknown): object
  lte(value: unknown): object
  not(command: object): object
  exists(present: boolean): object
  and(...conditions: object[]): object
  or(...conditions: object[]): object
  set(value: unknown): object
  inc(amount: number): object
  push(values: unknown[]): object
  pull(value: unknown): object
  remove(): object
}
