/** The device's own way to share, beside the link to WhatsApp. */
export function shareOnClick() {
  if (!navigator.share) return
  for (const button of document.querySelectorAll('[data-share]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      const url = document.querySelector('link[rel=canonical]')?.href ?? location.href
      // Who closes the sheet without choosing makes it reject; that is no fault.
      navigator.share({ title: document.title, url }).catch((error) => {
        if (error.name !== 'AbortError') throw error
      })
    })
  }
}
