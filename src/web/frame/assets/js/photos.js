const EDGE_MAX = 1600
const QUALITY = 0.82

/** Shrinks a chosen photo on the phone, so that it goes over a weak link; when that fails the original is sent. */
export function shrinkPhotos() {
  for (const input of document.querySelectorAll('[data-shrink]')) {
    const status = input.parentElement.querySelector('[data-shrink-status]')
    input.addEventListener('change', async () => {
      const original = input.files[0]
      status.textContent = ''
      if (!original) return
      const working = shrink(original)
      input.form.shrinking = working
      const small = await working
      // The person may have chosen another photo meanwhile.
      if (input.files[0] !== original) return
      if (!small) {
        status.textContent = `${bytes(original.size)}, dikirim apa adanya`
        return
      }
      const files = new DataTransfer()
      files.items.add(small)
      input.files = files.files
      status.textContent = `${bytes(original.size)} menjadi ${bytes(small.size)}`
    })
  }
}

async function shrink(file) {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, EDGE_MAX / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    const pen = canvas.getContext('2d')
    // JPEG has no transparency: without this a cut-out drawing would stand on black.
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
    if (!blob || blob.size >= file.size) return undefined
    return new File([blob], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' })
  } catch {
    return undefined
  }
}

function bytes(size) {
  if (size < 1_000_000) return `${Math.max(1, Math.round(size / 1000))} KB`
  return `${(size / 1_000_000).toFixed(1).replace('.', ',').replace(',0', '')} MB`
}
