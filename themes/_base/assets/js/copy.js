const SHOWN_MS = 2500

export function copyOnClick() {
  // Without TLS there is no clipboard to write to.
  if (!navigator.clipboard) return
  for (const button of document.querySelectorAll('[data-copy]')) {
    const words = button.querySelector('span')
    const label = words.textContent
    button.hidden = false
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.copy)
      words.textContent = button.dataset.copied
      setTimeout(() => (words.textContent = label), SHOWN_MS)
    })
  }
}
