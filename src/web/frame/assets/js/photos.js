const EDGE_MAX = 1600
const QUALITY = 0.82

/** Shrinks chosen photos on the phone, so that they go over a weak link; one that fails is sent as it is. */
export function shrinkPhotos() {
  for (const input of document.querySelectorAll('[data-shrink]')) {
    const status = input.parentElement.querySelector('[data-shrink-status]')
    input.addEventListener('change', async () => {
      const originals = [...input.files]
      status.textContent = ''
      if (originals.length === 0) return
      const working = shrinkAll(originals)
      input.form.shrinking = Promise.all([input.form.shrinking, working])
      const sent = await working
      // The person may have chosen others meanwhile.
      if (input.files[0] !== originals[0]) return
      const files = new DataTransfer()
      for (const file of sent) files.items.add(file)
      input.files = files.files
      const [before, after] = [total(originals), total(sent)]
      status.textContent =
        after < before ? `${bytes(before)} menjadi ${bytes(after)}` : `${bytes(before)}, dikirim apa adanya`
    })
  }
}

/** One after the other: each decoded photo takes 50 MB of a small phone. */
async function shrinkAll(originals) {
  const sent = []
  for (const original of originals) sent.push((await shrink(original)) ?? original)
  return sent
}

function total(files) {
  return files.reduce((sum, { size }) => sum + size, 0)
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
