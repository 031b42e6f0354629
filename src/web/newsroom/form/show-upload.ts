import { photoView } from '../../../domain/media/photos.ts'
import { formatBytes } from '../../../platform/locale.ts'
import type { Field } from '../../frame/forms.ts'
import { removeName, uploadName } from './names.ts'
import { fieldOf, type Showing } from './showing.ts'
import type { ControlView } from './view.ts'
import type { Words } from './words.ts'

/** The file input has the control's own id, so that what is wrong with the photo leads there. */
function uploadOf(f: Field, words: Words) {
  return {
    ...words,
    f: { ...f, name: uploadName(f.name), value: '' },
    kept: { name: f.name, value: f.value },
    remove: fieldOf(removeName(f.name), '', new Map()),
  }
}

export function showPhoto(f: Field, words: Words, { sources, base }: Showing): ControlView {
  const photo = sources.photo(f.value)
  if (!photo) return { is: 'photo', ...uploadOf({ ...f, value: '' }, words) }
  const { src, width, height } = photoView(photo, `${base}/media`)
  const size = `${photo.width} × ${photo.height}, ${formatBytes(photo.size_bytes)}`
  return { is: 'photo', ...uploadOf(f, words), photo: { src, width, height, size } }
}

export function showFile(f: Field, words: Words, { sources, base }: Showing): ControlView {
  const file = sources.file(f.value)
  if (!file) return { is: 'file', ...uploadOf({ ...f, value: '' }, words) }
  const size = `PDF, ${formatBytes(file.size_bytes)}, ${file.pages} halaman`
  return {
    is: 'file',
    ...uploadOf(f, words),
    file: { url: `${base}/berkas/${file.id}`, name: file.original_name, size },
  }
}
