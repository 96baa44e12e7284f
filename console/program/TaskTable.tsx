import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Form, Select } from 'antd'
import { taskDefinitions } from '../../contract/rule/codes'
import { taskPeriods } from '../../contract/words/engagement'
import { useWords } from '../ui/language'
import { ExpiryField } from '../ui/ExpiryField'
import { initialRule, lasting } from '../ui/rule'
import { RuleForm } from '../ui/RuleForm'
import { ruleWords } from '../ui/ruleWords'
import { CommandButton } from '../ui/Permitted'
import { freshCode, tasksMax, type TaskDraft } from './program'

interface TaskTableProps {
  tasks: TaskDraft[]
  onChange: (tasks: TaskDraft[]) => void
}

/** What the task centre offers: what to do, how often, for how many points. */
export function TaskTable({ tasks, onChange }: TaskTableProps) {
  const words = useWords()
  const [first] = taskDefinitions
  const addOne = () => {
    const id = freshCode(
      'task',
      tasks.map((task) => task.id),
    )
    if (first) onChange([...tasks, { id, period: 'once', rule: initialRule(first) }])
  }
  return (
    <div className="rule-list">
      {tasks.map((task, row) => (
        <TaskRow
          key={task.id}
          task={task}
          onChange={(changed) => onChange(tasks.map((each, at) => (at === row ? changed : each)))}
          onRemove={() => onChange(tasks.filter((_, at) => at !== row))}
        />
      ))}
      {tasks.length < tasksMax && (
        <CommandButton asks="saveProgram" type="dashed" icon={<PlusOutlined aria-hidden />} onClick={addOne}>
          {words.program.addTask}
        </CommandButton>
      )}
    </div>
  )
}

interface TaskRowProps {
  task: TaskDraft
  onChange: (task: TaskDraft) => void
  onRemove: () => void
}

function TaskRow({ task, onChange, onRemove }: TaskRowProps) {
  const words = useWords()
  const definition = taskDefinitions.find(({ code }) => code === task.rule.code)
  const choose = (code: string) => {
    const chosen = taskDefinitions.find((each) => each.code === code)
    // Another event keeps how often, for how much and how long.
    if (chosen)
      onChange({ ...task, rule: { ...task.rule, code, args: { ...initialRule(chosen).args, ...task.rule.args } } })
  }
  return (
    <fieldset className="rule-list-row">
      <header>
        <strong>{definition && ruleWords(words.rules, definition).name}</strong>
        <small>{definition && ruleWords(words.rules, definition).explanation}</small>
        <CommandButton
          asks="saveProgram"
          type="text"
          icon={<DeleteOutlined />}
          aria-label={`${words.shell.remove} ${task.id}`}
          onClick={onRemove}
        />
      </header>
      <div className="rule-list-fields">
        <Form.Item label={words.program.event} htmlFor={`${task.id}-event`}>
          <Select
            id={`${task.id}-event`}
            value={task.rule.code}
            onChange={choose}
            options={taskDefinitions.map((each) => ({ value: each.code, label: ruleWords(words.rules, each).name }))}
          />
        </Form.Item>
        <Form.Item label={words.program.period} htmlFor={`${task.id}-period`}>
          <Select
            id={`${task.id}-period`}
            value={task.period}
            onChange={(period) => onChange({ ...task, period })}
            options={taskPeriods.map((period) => ({ value: period, label: words.program.periods[period] }))}
          />
        </Form.Item>
        {definition && (
          <RuleForm
            id={task.id}
            definition={definition}
            args={task.rule.args}
            onChange={(args) => onChange({ ...task, rule: { ...task.rule, args } })}
          />
        )}
        <ExpiryField
          id={task.id}
          expiry={task.rule.expiry ?? null}
          onChange={(expiry) => onChange({ ...task, rule: lasting(task.rule, expiry) })}
        />
      </div>
    </fieldset>
  )
}
