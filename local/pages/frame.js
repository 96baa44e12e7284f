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
for (const button of document.querySelectorAll('[data-advance]'))
  button.onclick = async () => {
    offsetMs = (await ask('POST', 'clock', { advanceMs: Number(button.dataset.advance) })).offsetMs
    drawClock()
  }
document.querySelector('#reset').onclick = async () => {
  offsetMs = (await ask('POST', 'clock', {})).offsetMs
  drawClock()
}

localStorage.setItem(visitorKey, localStorage.getItem(visitorKey) ?? state.visitors[0].id)
drawVisitors()
drawClock()
setInterval(drawClock, 1000)
const printed = location.hash.slice(1)
show(printed ? `/pages/scan/index?code=${printed}` : '/pages/home/index')
await newCode()
