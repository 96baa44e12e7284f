import type { BaseIssue } from 'valibot'

/** Where an input is wrong and how, in words for the person who typed it. */
export function problemOf(issue: BaseIssue<unknown>): { field: string; problem: string } {
  const field = (issue.path ?? [])
    .map((step) => String(step.key))
    .join('.')
    .slice(0, 80)
  return { field, problem: sayProblem(issue) }
}

const typeNames: Record<string, string> = {
  string: '文字',
  number: '数字',
  boolean: '是或否',
  object: '一组内容',
  array: '一个列表',
  record: '一组内容',
}

function sayProblem(issue: BaseIssue<unknown>): string {
  if (issue.received === 'undefined') return '没有填'
  switch (issue.type) {
    case 'min_length':
      return `至少 ${issue.expected?.slice(2)} 个字`
    case 'max_length':
      return `最多 ${issue.expected?.slice(2)} 个字`
    case 'min_value':
      return `不能小于 ${issue.expected?.slice(2)}`
    case 'max_value':
      return `不能大于 ${issue.expected?.slice(2)}`
    case 'integer':
      return '要是整数'
    case 'regex':
      return '格式不对'
    case 'picklist':
    case 'literal':
      return '不在可选的范围里'
    default:
      return `要是${typeNames[issue.type] ?? '别的内容'}`
  }
}
