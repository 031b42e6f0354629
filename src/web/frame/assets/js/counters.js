/** "66 dari 90 huruf" beside the label, and headlines of one line that still wrap on screen. */
export function countLetters() {
  for (const counter of document.querySelectorAll('[data-counter]')) {
    const field = document.getElementById(counter.dataset.counter)
    const max = Number(counter.dataset.max)
    if (!field || !max) continue
    const show = () => {
      // Spread counts characters as the server does, not UTF-16 units.
      const length = [...field.value.trim()].length
      counter.textContent = `${length} dari ${max} huruf`
      counter.classList.toggle('over', length > max)
    }
    field.addEventListener('input', show)
    show()
  }
  for (const field of document.querySelectorAll('[data-one-line]')) {
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') event.preventDefault()
    })
    const fit = () => {
      field.style.height = 'auto'
      field.style.height = `${field.scrollHeight + 2}px`
    }
    // Browsers without field-sizing would show a scroll bar inside the headline.
    if (!CSS.supports('field-sizing', 'content')) {
      field.addEventListener('input', fit)
      fit()
    }
  }
}
