import { UserError } from '../../platform/errors.ts'

/** Old Word and Excel files, and new ones with a password: a container that does not say which of them it is. */
const OFFICE_CONTAINER = 'cfb'

/** Decides from the content what a file is, never from its name. */
export async function refuseOtherThanPdf(path: string): Promise<void> {
  const { fileTypeFromFile } = await import('file-type')
  const type = await fileTypeFromFile(path)
  if (type?.ext === 'pdf') return
  if (!type) throw new UserError('invalid', 'document.not_a_pdf')
  if (type.ext === OFFICE_CONTAINER) throw new UserError('invalid', 'document.office')
  if (type.ext === 'zip') throw new UserError('invalid', 'document.zip')
  if (type.mime.startsWith('image/'))
    throw new UserError('invalid', 'document.picture', { type: `.${type.ext}` })
  throw new UserError('invalid', 'document.other_type', { type: `.${type.ext}` })
}
