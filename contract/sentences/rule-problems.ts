import type { ArgumentProblem, RuleProblem, RuleRefusal } from '../../domain/rule'
import type { TierProblem } from '../../domain/member/tier-table'
import { figure } from './figure'
import type { Locale } from '.'
import { argumentWords } from './rule-arguments'

/** What is wrong with a rule or with a table of tiers, said with the names that its form shows. */
export function sayProgramProblem(problem: RuleRefusal | TierProblem, locale: Locale): string {
  switch (problem.code) {
    case 'ruleUnknown':
      return locale === 'en' ? `There is no rule “${problem.rule}”` : `没有“${problem.rule}”这条规则`
    case 'ruleArgumentRefused':
      return sayRuleProblem(problem, locale)
    case 'growthNotFromNought':
      return locale === 'en' ? 'The first tier begins at a growth of 0' : '第一级从成长值 0 开始'
    case 'growthNotAbove': {
      const growth = figure(problem.growthMin)
      return locale === 'en'
        ? `Its growth has to be above the ${growth} of “${problem.tier}”`
        : `成长值门槛要高于「${problem.tier}」的 ${growth}`
    }
    case 'tierCodeTwice':
      return locale === 'en' ? 'Another tier has this code' : '等级编号不能重复'
    case 'tierNameTwice':
      return locale === 'en' ? 'Another tier has this name' : '等级名称不能重复'
  }
}

/** One argument of a rule that is not as the rule wants it. */
export interface Refused<Problem> {
  rule: string
  argument: string
  problem: Problem
}

/** 每码积分要填整数 */
export function sayRuleProblem({ rule, argument, problem }: Refused<RuleProblem>, locale: Locale): string {
  const isEnglish = locale === 'en'
  switch (problem.code) {
    case 'ruleTwice':
      return isEnglish ? 'Each kind of rule can be used once' : '同一种只能有一项'
    case 'taskTwice':
      return isEnglish ? 'Another task has this code' : '任务编号不能重复'
    case 'tooManyTasks':
      return isEnglish ? `At most ${problem.most} tasks` : `最多 ${problem.most} 个任务`
    case 'tierNotThere':
      return isEnglish ? 'It names a tier that there is not' : '没有这个等级'
    case 'nothingExpires':
      return isEnglish ? 'It gives no points, so none can expire' : '这里不发积分，没有有效期'
    case 'expiryUnknown':
      return isEnglish ? `Points cannot last by “${problem.expiry}”` : `没有“${problem.expiry}”这种有效期`
    case 'expiryRefused':
      return sayArgumentProblem({ ...problem, rule: problem.expiry }, locale)
    default:
      return sayArgumentProblem({ rule, argument, problem }, locale)
  }
}

function sayArgumentProblem(refused: Refused<ArgumentProblem>, locale: Locale): string {
  const { rule, argument } = refused
  const label = argumentWords(rule, argument, locale)?.label
  if (label === undefined || refused.problem.code === 'notTaken')
    return locale === 'en' ? `It takes nothing called “${argument}”` : `没有“${argument}”这个参数`
  const place = /\.(\d+)\./.exec(argument)?.[1]
  const row = place === undefined ? undefined : Number(place) + 1
  if (locale === 'en') return `${label}${row === undefined ? '' : ` in row ${row}`} ${inEnglish(refused.problem)}`
  return inChinese(row === undefined ? label : `第 ${row} 行的${label}`, refused.problem)
}

type Spoken = Exclude<ArgumentProblem, { code: 'notTaken' }>

function inChinese(label: string, problem: Spoken): string {
  switch (problem.code) {
    case 'notWhole':
      return `${label}要填整数`
    case 'outOfBounds':
      return `${label}要在 ${figure(problem.min)} 到 ${figure(problem.max)} 之间`
    case 'noDay':
      return `${label}要是日期，例如 2027-12-31`
    case 'noneNamed':
      return `至少要有一个${label}`
    case 'tooMany':
      return `最多 ${problem.most} 个${label}`
    case 'itemWrong':
      return `${label}填得不对`
    case 'itemTwice':
      return `每个${label}只能写一次`
  }
}

function inEnglish(problem: Spoken): string {
  switch (problem.code) {
    case 'notWhole':
      return 'wants a whole number'
    case 'outOfBounds':
      return `has to be between ${figure(problem.min)} and ${figure(problem.max)}`
    case 'noDay':
      return 'wants a date, such as 2027-12-31'
    case 'noneNamed':
      return 'needs at least one'
    case 'tooMany':
      return `takes at most ${problem.most}`
    case 'itemWrong':
      return 'is not filled in rightly'
    case 'itemTwice':
      return 'names something twice'
  }
}
