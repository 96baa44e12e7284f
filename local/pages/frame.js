const visitorKey = 'mashang.visitor'
const screen = document.querySelector('#screen')
const state = await ask('GET', 'state')
let offsetMs = state.offsetMs
let fresh

async function ask(method, path, body) {
  const answer = await fetch(`/local/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return answer.json()
}

/** Another page of the hash router alone would not load again; a new address does. */
function show(path) {
  screen.src = `/h5/?at=${Date.now()}#${path}`
}

function drawVisitors() {
  const current = localStorage.getItem(visitorKey) ?? state.visitors[0].id
  document.querySelector('#visitors').replaceChildren(
    ...state.visitors.map(({ id, name, place }) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = `${name} · ${place}`
      button.setAttribute('role', 'radio')
      button.setAttribute('aria-checked', String(id === current))
      button.onclick = () => {
        localStorage.setItem(visitorKey, id)
        drawVisitors()
        show('/pages/home/index')
      }
      return button
    }),
  )
}

function drawClock() {
  const now = new Date(Date.now() + offsetMs)
  document.querySelector('#clock').textContent = now.toLocaleString('zh-CN', { hour12: false })
}

async function newCode() {
  fresh = await ask('POST', 'code')
  const box = document.querySelector('#fresh')
  if (fresh.problem) {
    box.textContent = '预置的码都发完了，请到操作台生成新批次'
    return
  }
  box.innerHTML = fresh.svg
  const text = document.createElement('code')
  text.textContent = fresh.code
  box.append(text)
}

document.querySelector('#new-code').onclick = newCode
document.querySelector('#scan-code').onclick = async () => {
  // As WeChat does for a brand's own address: the page opens with the whole address in `q`, encoded once.
  show(`/pages/scan/index?q=${encodeURIComponent(fresh.url)}`)
}
/** A month later is the same day of the next one, or its last. */
function monthsLater(at, months) {
  const time = new Date(at)
  const day = time.getDate()
  time.setMonth(time.getMonth() + months, 1)
  time.setDate(Math.min(day, new Date(time.getFullYear(), time.getMonth() + 1, 0).getDate()))
  return time.getTime()
}

function laterBy({ hours = 0, days = 0, months = 0 }) {
  const now = Date.now() + offsetMs
  return monthsLater(now, Number(months)) - now + (Number(days) * 24 + Number(hours)) * 3_600_000
}

/** Moves the clock, runs the jobs, and says what they did. */
async function move(body) {
  const done = document.querySelector('#done')
  done.textContent = '任务在跑 …'
  const answer = await ask('POST', 'clock', body)
  offsetMs = answer.offsetMs
  drawClock()
  done.textContent = didOf(answer.reports)
  show('/pages/home/index')
}

function didOf(reports) {
  const sums = new Map()
  for (const { job, done, failed } of reports.flatMap((report) => report.jobs)) {
    const sum = sums.get(job) ?? { done: 0, failed: 0 }
    sums.set(job, { done: sum.done + done, failed: sum.failed + failed })
  }
  const did = [...sums]
    .filter(([, { done, failed }]) => done + failed > 0)
    .map(([job, { done, failed }]) => `${job} ${done}${failed > 0 ? `（失败 ${failed}）` : ''}`)
  return `任务跑了 ${reports.length} 次：${did.length > 0 ? did.join(' · ') : '没有到期的事'}`
}

for (const button of document.querySelectorAll('[data-hours], [data-days], [data-months]'))
  button.onclick = () => move({ advanceMs: laterBy(button.dataset) })
document.querySelector('#reset').onclick = () => move({})

localStorage.setItem(visitorKey, localStorage.getItem(visitorKey) ?? state.visitors[0].id)
drawVisitors()
drawClock()
setInterval(drawClock, 1000)
const printed = location.hash.slice(1)
show(printed ? `/pages/scan/index?code=${printed}` : '/pages/home/index')
await newCode()
