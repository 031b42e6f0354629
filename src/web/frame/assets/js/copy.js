const SHOWN_MS = 2500

export function copyOnClick() {
  for (const button of document.querySelectorAll('[data-copy]')) {
    const field = document.getElementById(button.dataset.copy)
    const words = button.querySelector('span')
    button.hidden = false
    button.setAttribute('aria-live', 'polite')
    button.addEventListener('click', async () => {
      field.select()
      await copy(field.value)
      words.textContent = 'Tersalin'
      setTimeout(() => (words.textContent = 'Salin'), SHOWN_MS)
    })
  }
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // Without TLS there is no clipboard API; the text is already selected.
    document.execCommand('copy')
  }
}
