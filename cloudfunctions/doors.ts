import { contract, type DoorName } from '../contract'
import { functions, type FunctionName, type ModuleName } from './functions'
import { serve, type Door } from './kernel/call/serve'
import type { Module } from './kernel/modules'
import { seconded } from './approval/gate'
import * as modules from './modules'
import { keyBehind } from './key/admission'
import { memberBehind } from './member/known-as'
import { operatorFor } from './operator/sessions'

const words: Record<ModuleName, Module> = modules

/** What a function serves: one side of some words. */
export function handlersOf(name: FunctionName): object[] {
  const { caller, serves } = functions[name]
  const side = caller === 'http' ? 'desk' : caller === 'key' ? 'api' : 'visitor'
  return serves.map((word) => words[word][side] ?? {})
}

const door = (name: DoorName): Door =>
  serve(name, {
    procedures: contract[name],
    handlers: handlersOf(name),
    signedIn: operatorFor,
    memberBehind,
    keyBehind,
    seconded,
  })

/** Every door of the cloud, made of what the words declare. */
export const doors: Record<DoorName, Door> = {
  member: door('member'),
  code: door('code'),
  community: door('community'),
  mall: door('mall'),
  ops: door('ops'),
  till: door('till'),
  api: door('api'),
}
