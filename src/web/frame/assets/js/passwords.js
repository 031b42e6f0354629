/** On a phone a long password is easier to type when it can be read. */
export function showPasswords() {
  for (const field of document.querySelectorAll('input[type=password]')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button outline'
    button.textContent = 'Lihat'
    button.setAttribute('aria-controls', field.id)
    button.setAttribute('aria-pressed', 'false')
    const label = document.querySelector(`label[for="${field.id}"]`)
    button.setAttribute('aria-label', `Lihat ${label.textContent.trim().toLowerCase()}`)
    button.addEventListener('click', () => {
      const visible = field.type === 'password'
      field.type = visible ? 'text' : 'password'
      button.setAttribute('aria-pressed', String(visible))
      button.textContent = visible ? 'Tutup' : 'Lihat'
      button.setAttribute('aria-label', `${button.textContent} ${label.textContent.trim().toLowerCase()}`)
    })
    const row = document.createElement('span')
    row.className = 'password'
    field.replaceWith(row)
    row.append(field, button)
  }
}
