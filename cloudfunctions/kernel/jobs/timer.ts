import { jobNames } from '../../../contract/words/jobs'
import { choresOf, declaredBy, jobsInOrder, type Module } from '../modules'
import { doChores } from './chores'
import { goThrough } from './pass'
import { rewritingPasses } from './rewrite'
import type { Job } from './run'
import { sweep } from './sweep'

/** What a timer does, by name in the order of its turns, made of what the words declare. */
export function jobsOf(modules: readonly Module[]): ReadonlyMap<string, Job> {
  const chores = choresOf(modules)
  const { collections } = declaredBy(modules)
  const passes = [...rewritingPasses(collections), ...modules.flatMap(({ passes: own = [] }) => own)]
  const ofKernel: Record<string, Job> = {
    doChores: (platform) => doChores(platform, chores),
    rewriteDocuments: (platform) => goThrough(platform, passes),
    sweep: (platform) => sweep(platform, collections),
  }
  return jobsInOrder(jobNames, [ofKernel, ...modules.map(({ jobs = {} }) => jobs)], modules)
}
