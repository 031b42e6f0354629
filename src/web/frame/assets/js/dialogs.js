/** A step to confirm opens as a dialog instead of unfolding in place. Focus starts on the safe button; Esc closes. */
export function confirmInDialog() {
  if (typeof HTMLDialogElement === 'undefined') return
  for (const details of document.querySelectorAll('.confirm')) {
    const sheet = details.querySelector('.confirm-sheet')
    const dialog = document.createElement('dialog')
    const heading = sheet.querySelector('.confirm-heading')
    const cancel = sheet.querySelector('[data-close]')
    heading.id ||= `confirm-${crypto.getRandomValues(new Uint32Array(1))[0]}`
    dialog.setAttribute('aria-labelledby', heading.id)
    const wasOpen = details.open
    details.open = false
    details.after(dialog)
    dialog.append(sheet)
    cancel.hidden = false
    cancel.addEventListener('click', () => dialog.close())
    const open = () => {
      dialog.showModal()
      const first = dialog.querySelector('[aria-invalid], textarea, input:not([type=hidden])') ?? cancel
      first.focus()
    }
    details.querySelector('summary').addEventListener('click', (event) => {
      event.preventDefault()
      open()
    })
    if (wasOpen) open()
  }
}
