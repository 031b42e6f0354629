import type { Request } from 'express'
import { saveDocumentFile } from '../../../domain/documents/document-files.ts'
import { addPhoto } from '../../../domain/media/photos.ts'
import { UserError } from '../../../platform/errors.ts'
import type { Uploaded } from '../../../platform/http/upload.ts'
import { message } from '../../../platform/messages.ts'
import { countName, type FormBody } from '../form/body.ts'
import { manyName, removeName, uploadName } from '../form/names.ts'
import { PHOTOS_MAX } from '../../../domain/content/blocks/galeri/block.ts'
import { CHECKED } from '../form/typed.ts'
import { writerOf } from '../writer.ts'

/**
 * Takes in what was chosen and what was taken out: afterwards the form says which photos and files it means, so that
 * nothing has to be sent again when something else in it is refused. A refused file leaves the one before.
 */
export async function settleUploads(req: Request, form: FormBody): Promise<Map<string, string>> {
  for (const name of form.names().filter((name) => isRemoved(name, form)))
    form.set(name.slice(0, -removeName('').length), '')

  const errors = new Map<string, string>()
  for (const upload of uploadsOf(req)) {
    const name = namePlacedIn(upload.field, form)
    if (!name) continue
    try {
      if (name.isFull) throw new UserError('invalid', 'form.too_many', { max: String(PHOTOS_MAX) })
      if (upload.refusal) throw upload.refusal
      form.set(name.value, await takeIn(req, upload))
      name.accept()
    } catch (error) {
      // As an error page the refusal would cost the writer everything typed.
      if (!(error instanceof UserError)) throw error
      errors.set(name.shown, message(error.messageKey, error.values))
    }
  }
  return errors
}

function isRemoved(name: string, form: FormBody): boolean {
  return name.endsWith(removeName('')) && form.line(name) === CHECKED
}

function uploadsOf(req: Request): Uploaded[] {
  if (req.uploads) return req.uploads
  const { file, uploadRefusal: refusal } = req
  if (file)
    return [{ field: file.fieldname, path: file.path, originalName: file.originalname, sizeBytes: file.size }]
  return refusal ? [{ field: uploadName('f.file'), path: '', originalName: '', sizeBytes: 0, refusal }] : []
}

/** Into the control it was chosen in, or behind the items of a list. */
function namePlacedIn(field: string, form: FormBody) {
  const own = uploadName('')
  const many = manyName('')
  if (field.endsWith(own)) {
    const name = field.slice(0, -own.length)
    return { value: name, shown: name, isFull: false, accept: () => undefined }
  }
  if (!field.endsWith(many)) return undefined
  const list = field.slice(0, -many.length)
  const place = form.count(list)
  const accept = () => form.set(countName(list), String(place + 1))
  const isFull = place >= PHOTOS_MAX
  return { value: `${list}.${place}.photoId`, shown: manyName(list), isFull, accept }
}

async function takeIn(req: Request, { field, path, originalName, sizeBytes }: Uploaded): Promise<string> {
  const { db, actor, parts } = writerOf(req)
  const { id } =
    field === uploadName('f.file')
      ? await saveDocumentFile(db, parts.files, actor, { path, originalName, sizeBytes })
      : await addPhoto(db, parts.files, actor, { path, originalName })
  return id
}
