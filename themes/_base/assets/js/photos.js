/** Who saves data taps a photo to load it, in its place. */
export function showPhotosOnTap() {
  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-photo]')
    if (!link) return
    event.preventDefault()
    const { alt, width, height } = link.dataset
    const image = Object.assign(new Image(width, height), { alt, src: link.href, tabIndex: -1 })
    link.replaceWith(image)
    // Else the next press of the tab key would start at the top of the page.
    image.focus()
  })
}
