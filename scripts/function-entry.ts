import type { Plugin, StdinOptions } from 'esbuild'
import { join } from 'node:path'
import { functions, type FunctionName } from '../cloudfunctions/functions'
import type { Module } from '../cloudfunctions/kernel/modules'
import * as modules from '../cloudfunctions/modules'

const folder = join(__dirname, '..', 'cloudfunctions')
const words = Object.entries<Module>(modules)

/**
 * A deployed function's script, made from the table of functions: what it serves of which words, and of all the others
 * only what they declare about documents, so that it starts with nothing that it does not need.
 */
export const entryOf = (name: FunctionName): StdinOptions => ({
  contents: `${mains[functions[name].caller](name)}\n`,
  resolveDir: folder,
  sourcefile: `main-of-${name}.ts`,
  loader: 'ts',
})

const mains = {
  miniProgram: (name) => doorEntry(name, 'visitor'),
  http: (name) => doorEntry(name, 'desk'),
  key: (name) => doorEntry(name, 'api'),
  timer: (name) => `import { timerMain } from './adapters/wx/main'
import { wxPlatform } from './adapters/wx/platform'
import { runJobs } from './kernel/jobs/run'
import { jobsOf } from './kernel/jobs/timer'
import { declaredBy } from './kernel/modules'
${partsOf(['collections', 'personal', 'trail', 'leave', 'holdsBack', 'streams', 'tellings', 'consumers', 'jobs', 'chores'])}
const platform = wxPlatform(declaredBy(words))
const everyJob = jobsOf(words)
export const main = timerMain(platform, (timeLimitMs = ${functions[name].timeoutSeconds * 1000}) => runJobs(platform, everyJob, timeLimitMs))`,
  push: () => `import { pushedMain } from './adapters/wx/main'
import { mediaCheck } from './community/module'
${platformOf()}
export const main = pushedMain((event) => mediaCheck(platform, event))`,
} satisfies Record<string, (name: FunctionName) => string>

const signedIn = `import { operatorFor as signedIn } from './operator/sessions'`
const sides = {
  visitor: { main: 'visitorMain', known: signedIn },
  desk: { main: 'operatorMain', known: signedIn },
  api: { main: 'operatorMain', known: `import { keyBehind } from './key/admission'` },
}

function doorEntry(name: FunctionName, side: keyof typeof sides): string {
  const { serves } = functions[name]
  const { main, known } = sides[side]
  return `import { contract } from '../contract'
import { ${main} } from './adapters/wx/main'
import { serve } from './kernel/call/serve'
${known}
${serves.map((word) => `import { ${side} as ${word} } from './${word}/module'`).join('\n')}
${platformOf()}
const door = serve('${name}', { procedures: contract.${name}, handlers: [${serves.join(', ')}], ${side === 'api' ? 'keyBehind' : 'signedIn'} })
export const main = ${main}(door, platform)`
}

/** The platform with what every word declares about its documents: where they are found, and where persons are in them. */
const platformOf = () => `import { wxPlatform } from './adapters/wx/platform'
import { declaredBy } from './kernel/modules'
${partsOf(['collections', 'personal', 'trail'])}
const platform = wxPlatform(declaredBy(words))`

/** Some parts of every word's declaration. */
function partsOf(parts: readonly (keyof Module)[]): string {
  const having = words.map(([word, module]) => ({ word, has: parts.filter((part) => module[part]) }))
  const imports = having
    .filter(({ has }) => has.length > 0)
    .map(({ word, has }) => {
      const names = has.map((part) => `${part} as ${word}_${part}`).join(', ')
      return `import { ${names} } from './${word}/module'`
    })
  const listed = having.map(({ word, has }) => `{ ${has.map((part) => `${part}: ${word}_${part}`).join(', ')} }`)
  return `${imports.join('\n')}\nconst words = [${listed.join(', ')}]`
}

/** Our own modules do nothing by being loaded: what a bundle does not use of them is left out of it. */
export const withoutSideEffects: Plugin = {
  name: 'without-side-effects',
  setup(build) {
    build.onResolve({ filter: /^\./ }, async ({ path, ...rest }) => {
      if (rest.pluginData === resolving) return undefined
      const found = await build.resolve(path, { ...rest, pluginData: resolving })
      return { ...found, sideEffects: found.path.includes('node_modules') }
    })
  },
}

const resolving = Symbol('resolving')
