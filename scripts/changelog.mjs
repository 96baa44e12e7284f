// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * One section of CHANGELOG.md: what a version changed, or `Unreleased`.
 *
 * @typedef {{ name: string, day: string | undefined, changes: string }} Section
 */

const heading = /^## \[([^\]]+)\](?: - (\d{4}-\d{2}-\d{2}))?[ \t]*$/gm
const unreleased = 'Unreleased'

/**
 * The sections, the newest first.
 *
 * @param {string} text
 * @returns {Section[]}
 */
export function sectionsOf(text) {
  const found = [...text.matchAll(heading)]
  return found.map(({ 0: line, 1: name = '', 2: day, index }, place) => ({
    name,
    day,
    changes: text.slice(index + line.length, found[place + 1]?.index).trim(),
  }))
}

/** A heading of a kind of change alone tells nothing. @param {string} changes */
const tellsNothing = (changes) => changes.replace(/^#.*$/gm, '').trim() === ''

/**
 * What is wrong with a changelog whose latest release is `version`: the newest section but for what is unreleased has to be
 * that version's, with its day, and has to tell something. Empty where all is well.
 *
 * @param {string} text
 * @param {string} version
 * @returns {string[]}
 */
export function faultsIn(text, version) {
  const all = sectionsOf(text)
  const [latest] = all.filter(({ name }) => name !== unreleased)
  if (!latest) return ['CHANGELOG.md has no section of a version.']
  const names = all.map(({ name }) => name)
  return [
    latest.name !== version && `The newest version of CHANGELOG.md is ${latest.name}, that of package.json ${version}.`,
    !latest.day && `The section of ${latest.name} has no day.`,
    tellsNothing(latest.changes) && `The section of ${latest.name} tells nothing.`,
    names.lastIndexOf(unreleased) > 0 && `${unreleased} stands below a version.`,
    new Set(names).size < names.length && 'Two sections have one name.',
  ].filter((fault) => fault !== false)
}

/**
 * The changelog with what is unreleased cut as a version. Throws where nothing is.
 *
 * @param {string} text
 * @param {string} version
 * @param {string} day as YYYY-MM-DD
 */
export function cut(text, version, day) {
  const waiting = sectionsOf(text).find(({ name }) => name === unreleased)
  if (!waiting || tellsNothing(waiting.changes)) throw new Error(`CHANGELOG.md tells of nothing that is ${unreleased}.`)
  return text.replace(`## [${unreleased}]`, `## [${unreleased}]\n\n## [${version}] - ${day}`)
}

const root = join(fileURLToPath(import.meta.url), '../..')
const file = join(root, 'CHANGELOG.md')

/** @returns {string} */
const currentVersion = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

/** What the command is told, by its first word. @type {Record<string, () => void>} */
const commands = {
  // Before anything is changed.
  ready: () => void cut(readFileSync(file, 'utf8'), 'next', 'today'),
  cut: () =>
    writeFileSync(file, cut(readFileSync(file, 'utf8'), currentVersion(), new Date().toISOString().slice(0, 10))),
  notes: () => {
    const section = sectionsOf(readFileSync(file, 'utf8')).find(({ name }) => name === currentVersion())
    process.stdout.write(`${section?.changes ?? ''}\n`)
  },
  check: () => {
    const faults = faultsIn(readFileSync(file, 'utf8'), currentVersion())
    if (faults.length > 0) throw new Error(faults.join('\n'))
  },
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const [, , word = ''] = process.argv
    const command = Object.hasOwn(commands, word) ? commands[word] : undefined
    if (!command) throw new Error(`changelog.mjs is told one of ${Object.keys(commands).join(', ')}.`)
    command()
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault)
    process.exitCode = 1
  }
}
