import { jobNames } from '../../../contract/words/jobs'
import { choresOf, declaredBy, jobsInOrder, type Module } from '../modules'
import { doChores } from './chores'
import type { Job } from './run'
import { rewriteDocuments } from './rewrite'
import { sweep } from './sweep'

/** What a timer does, by name in the order of its turns, made of what the words declare. */
export function jobsOf(modules: readonly Module[]): ReadonlyMap<string, Job> {
  const chores = choresOf(modules)
  const { collections } = declaredBy(modules)
  const ofKernel: Record<string, Job> = {
    doChores: (platform) => doChores(platform, chores),
    rewriteDocuments: (platform) => rewriteDocuments(platform, collections),
    sweep: (platform) => sweep(platform, collections),
  }
  return jobsInOrder(jobNames, [ofKernel, ...modules.map(({ jobs = {} }) => jobs)], modules)
}
