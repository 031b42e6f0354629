const BUSY_AFTER_MS = 1000

/** A pressed button keeps its width, says "Menyimpan" after a second, and cannot be pressed twice. */
export function sendOnce() {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (form.method !== 'post' || event.defaultPrevented) return
    if (form.sent) return event.preventDefault()
    if (form.shrinking) return sendWhenShrunk(event, form)
    form.sent = true
    const button = event.submitter
    if (!button) return
    form.busy = setTimeout(() => showBusy(button), BUSY_AFTER_MS)
  })
  // Back from the next page out of the browser's memory: the form may be sent again.
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    for (const form of document.forms) release(form)
  })
}

function sendWhenShrunk(event, form) {
  event.preventDefault()
  const { submitter } = event
  form.shrinking.then(() => {
    form.shrinking = undefined
    // Not within this submit event: a form that is just being sent ignores the wish to send it.
    setTimeout(() => form.requestSubmit(submitter ?? undefined))
  })
}

function showBusy(button) {
  button.style.minWidth = `${button.offsetWidth}px`
  button.setAttribute('aria-busy', 'true')
  button.dataset.words = button.textContent
  button.textContent = 'Menyimpan'
}

function release(form) {
  form.sent = false
  clearTimeout(form.busy)
  for (const button of document.querySelectorAll('[aria-busy]')) {
    button.removeAttribute('aria-busy')
    button.textContent = button.dataset.words
  }
}

/** Leaving with words that are not saved asks first; the bar says that they are not. */
export function warnBeforeLeaving() {
  for (const form of document.querySelectorAll('form[data-guard]')) {
    let changed = form.dataset.guard === 'changed' || document.querySelector('.error-summary') !== null
    const saved = document.querySelector('[data-saved]')
    form.addEventListener('input', () => {
      changed = true
      if (saved) saved.textContent = 'Belum disimpan'
    })
    form.addEventListener('submit', () => (changed = false))
    addEventListener('beforeunload', (event) => {
      if (changed && !form.sent) event.preventDefault()
    })
  }
}
