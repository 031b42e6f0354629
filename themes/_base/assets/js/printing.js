export function printOnClick() {
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => print())
  }
  openForPrint()
}

/** A folded answer would be missing on paper. */
function openForPrint() {
  const opened = new Set()
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('main details:not([open])')) {
      details.open = true
      opened.add(details)
    }
  })
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false
    opened.clear()
  })
}
