// The one script of the review pages: keys, evidence that lights up, slots filled from selected words. Without it every
// page works by links and forms.

const isTyping = (element) => element?.closest('input, select, textarea, dialog[open]') !== null

/** A key presses what carries it; while something is typed, keys are letters. */
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return
  if (event.key === '?') return showKeys(event)
  const target = document.querySelector(`[data-key="${CSS.escape(keyOf(event))}"]`)
  if (target === null || target.disabled) return
  event.preventDefault()
  if (event.repeat) return
  if (target.dataset.key === 'e') startEditing()
  else if (target.matches('input')) target.focus()
  else target.click()
})

/** The letter, or where it would stand on an English keyboard: Persian and Russian ones have the keys in the same places. */
const keyOf = ({ key, code }) => (/^[ -~]$/.test(key) ? key : code.replace(/^Key/, '')).toLowerCase()

function showKeys(event) {
  event.preventDefault()
  document.getElementById('keys').showModal()
}
document.querySelector('.help').addEventListener('click', showKeys)

/** A decision is sent once, however long its key is held. */
let isSent = false
document.addEventListener('submit', (event) => {
  if (event.target.method !== 'post') return
  if (isSent) event.preventDefault()
  isSent = true
})
addEventListener('pageshow', () => {
  isSent = false
})

/** Empty filters stay out of the address. */
for (const form of document.querySelectorAll('form[data-omit-empty]')) {
  form.addEventListener('formdata', ({ formData }) => {
    for (const [name, value] of [...formData]) if (value === '') formData.delete(name)
  })
}

// Evidence

const marks = [...document.querySelectorAll('mark[data-slots]')]

function light(slot) {
  for (const mark of marks) mark.classList.toggle('lit', mark.dataset.slots.split(' ').includes(slot))
}
for (const row of document.querySelectorAll('[data-slot]')) {
  const show = () => light(row.dataset.slot)
  const hide = () => light('')
  row.addEventListener('focus', show)
  row.addEventListener('mouseenter', show)
  row.addEventListener('blur', hide)
  row.addEventListener('mouseleave', hide)
}

/** The claim's own words are in sight from the start. */
const pane = document.getElementById('words')
const core = pane?.querySelector('mark.core')
if (core) pane.scrollTop = core.offsetTop - pane.offsetTop - pane.clientHeight / 3

// Editing

const edit = document.getElementById('edit')

function startEditing() {
  edit.open = true
  edit.querySelector('.fields input, .fields select').focus()
}
document.querySelector('a[data-key="e"]')?.addEventListener('click', (event) => {
  event.preventDefault()
  startEditing()
})
edit?.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    edit.open = false
    edit.querySelector('form').reset()
    document.querySelector('a[data-key="e"]').focus()
  }
  if (event.altKey && event.key.toLowerCase() === 't') {
    event.preventDefault()
    walkWords()
  }
})

/** The field that selected words go to: the one that had the cursor last. */
let field = null
edit?.addEventListener('focusin', ({ target }) => {
  field = target.matches('input[data-slot-type]') ? target : null
  document.getElementById('edit-hint').textContent = field
    ? `Select words in the text to fill “${edit.querySelector(`label[for="${field.id}"]`).textContent}”.`
    : 'To take a value from the text, put the cursor in its field and select the words.'
})

pane?.addEventListener('mouseup', takeSelection)

function takeSelection() {
  const selection = getSelection()
  const words = selection.toString().replace(/\s+/g, ' ').trim()
  if (field === null || words === '' || !edit.open || !pane.contains(selection.anchorNode)) return
  field.value = valueIn(words, field.dataset.slotType)
  field.focus()
  field.select()
}

/** "at least 1,051" fills a number with 1051, "27 April 2024" a day with 2024-04-27. */
function valueIn(words, type) {
  if (type === 'number') return (/\d[\d,]*(?:\.\d+)?/.exec(words)?.[0] ?? words).replaceAll(',', '')
  const day = type === 'day' ? new Date(`${words} UTC`) : undefined
  return day && !Number.isNaN(day.valueOf()) ? day.toISOString().slice(0, 10) : words
}

/** Without a mouse: arrows walk over the words, Shift selects, Enter takes, Escape goes back. */
function walkWords() {
  const start = pane.querySelector('mark.core') ?? pane
  getSelection().setPosition(start, 0)
  pane.focus()
}
pane?.addEventListener('keydown', (event) => {
  if (field === null || !edit?.open) return
  const step = { ArrowRight: 'forward', ArrowLeft: 'backward' }[event.key]
  if (step) getSelection().modify(event.shiftKey ? 'extend' : 'move', step, 'word')
  else if (event.key === 'Enter') takeSelection()
  else if (event.key === 'Escape') field.focus()
  else return
  event.preventDefault()
})
