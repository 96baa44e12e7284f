const content = document.querySelector('#content')
const title = document.querySelector('#title')
let shown = ''

const get = async (path) => (await fetch(`/local/${path}`)).json()

function element(name, text, className) {
  const made = document.createElement(name)
  made.textContent = text
  if (className) made.className = className
  return made
}

/** `get members · create entries · …`, in order. */
const databaseCalls = (calls) =>
  calls.map(({ name, collection }) => [name, collection].filter(Boolean).join(' ')).join(' · ')

function drawCalls(calls) {
  title.textContent = '最近的调用'
  const table = document.createElement('table')
  const head = table.createTHead().insertRow()
  for (const name of ['时间', '调用', '结果']) head.append(element('th', name))
  for (const name of ['数据库调用', '毫秒']) head.append(element('th', name, 'number'))
  const body = table.createTBody()
  for (const call of calls) {
    const row = body.insertRow()
    row.append(element('td', new Date(call.at).toLocaleString('zh-CN', { hour12: false })))
    const what = element('td', `${call.door}.${call.procedure}`)
    what.append(element('div', databaseCalls(call.databaseCalls), 'calls'))
    row.append(what, element('td', call.outcome))
    row.append(element('td', String(call.databaseCalls.length), 'number'))
    row.append(element('td', call.durationMs.toFixed(1), 'number'))
  }
  content.replaceChildren(calls.length > 0 ? table : element('p', '还没有调用。在手机预览里扫一个码，这里就会出现。'))
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
  if (shown) await drawDocuments(shown)
  else drawCalls(state.calls)
}

document.querySelector('#refresh').onclick = draw
await draw()
