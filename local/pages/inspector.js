const content = document.querySelector('#content')
const title = document.querySelector('#title')
/** No collection has such a name. */
const jobsEntry = '/jobs'
let shown = ''

const get = async (path) => (await fetch(`/local/${path}`)).json()

function element(name, text, className) {
  const made = document.createElement(name)
  made.textContent = text
  if (className) made.className = className
  return made
}

/** A table of cells, each an element, or a number with its decimals. */
function tableOf(texts, numbers, rows) {
  const table = document.createElement('table')
  const head = table.createTHead().insertRow()
  for (const name of texts) head.append(element('th', name))
  for (const name of numbers) head.append(element('th', name, 'number'))
  const body = table.createTBody()
  for (const cells of rows) body.insertRow().append(...cells)
  return table
}

const time = (at) => element('td', new Date(at).toLocaleString('zh-CN', { hour12: false }))
const number = (value, decimals = 0) => element('td', value.toFixed(decimals), 'number')

function drawCalls(calls) {
  title.textContent = '最近的调用'
  const rows = calls.map((call) => {
    const what = element('td', [call.door, call.procedure].filter(Boolean).join('.'))
    what.append(element('div', call.asked.join(' · '), 'calls'))
    const outcome = element('td', call.outcome)
    if (call.fault) outcome.append(element('pre', call.fault))
    const counts = [number(call.databaseCalls), number(call.durationMs, 1), number(call.bytesIn), number(call.bytesOut)]
    return [time(call.at), what, outcome, ...counts]
  })
  const table = tableOf(['时间', '调用', '结果'], ['数据库调用', '毫秒', '收字节', '发字节'], rows)
  content.replaceChildren(calls.length > 0 ? table : element('p', '还没有调用。在手机预览里扫一个码，这里就会出现。'))
}

function drawJobs(jobs) {
  title.textContent = '最近的任务'
  const rows = jobs.map(({ at, job, done, failed, more, databaseCalls, durationMs }) => [
    time(at),
    element('td', more ? `${job}（未完）` : job),
    ...[done, failed, databaseCalls, durationMs].map((value) => number(value)),
  ])
  const table = tableOf(['时间', '任务'], ['做了', '失败', '数据库调用', '毫秒'], rows)
  content.replaceChildren(jobs.length > 0 ? table : element('p', '还没有任务做过什么。'))
}

async function drawDocuments(name, after) {
  title.textContent = name
  const { documents } = await get(`documents/${name}${after ? `?after=${encodeURIComponent(after)}` : ''}`)
  if (!after) content.replaceChildren(...(documents.length > 0 ? [] : [element('p', '这个集合还是空的。')]))
  content.append(...documents.map((document) => element('pre', JSON.stringify(document, null, 2))))
  const last = documents.at(-1)
  if (documents.length < 50 || !last) return
  const more = element('button', '更多', 'more')
  more.onclick = () => {
    more.remove()
    void drawDocuments(name, last._id)
  }
  content.append(more)
}

async function draw() {
  const state = await get('state')
  const entries = [
    ['', '最近的调用', state.calls.length],
    [jobsEntry, '最近的任务', state.jobs.length],
    ...state.collections.map((each) => [each.name, each.name, each.documents]),
  ]
  document.querySelector('#collections').replaceChildren(
    ...entries.map(([name, label, count]) => {
      const button = element('button', label)
      button.append(element('span', count.toLocaleString()))
      button.setAttribute('aria-current', String(name === shown))
      button.onclick = () => {
        shown = name
        void draw()
      }
      return button
    }),
  )
  if (shown === jobsEntry) drawJobs(state.jobs)
  else if (shown) await drawDocuments(shown)
  else drawCalls(state.calls)
}

document.querySelector('#refresh').onclick = draw
await draw()
