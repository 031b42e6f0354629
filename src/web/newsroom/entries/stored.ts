import type { RequestHandler } from 'express'
import { moveEntry, renameEntry } from '../../../domain/content/arranging.ts'
import { findEntry } from '../../../domain/content/entries.ts'
import { publishEntry, withdrawEntry } from '../../../domain/content/publishing.ts'
import { UserError } from '../../../platform/errors.ts'
import { formBody } from '../../../platform/http/form.ts'
import { message } from '../../../platform/messages.ts'
import { FormBody } from '../form/body.ts'
import { noticeNext } from '../notices.ts'
import { writerOf } from '../writer.ts'
import { STEP } from './names.ts'
import { sendPreview } from './preview.ts'
import { noticePublished } from './publication.ts'
import { SLUG_FIELD } from './rename-form.ts'
import { entryUrl, sectionOf, sectionUrl } from './sections.ts'
import { findSheet } from './sheet.ts'
import { showSheet } from './write.ts'

/** GET /:slug/isi/:section/:id/pratinjau */
export const previewEntry: RequestHandler = async (req, res) => {
  const { db, base } = writerOf(req)
  const section = sectionOf(req)
  const entry = await findEntry(db, section.kind, String(req.params.id))
  await sendPreview(req, res, section.kind, entry, entryUrl(base, section, entry.id))
}

/** POST /:slug/isi/:section/:id/penerbitan */
export const publishStored: RequestHandler = async (req, res) => {
  const { db, actor, base } = writerOf(req)
  const section = sectionOf(req)
  const id = String(req.params.id)
  await publishEntry(db, actor, section.kind, id)
  await noticePublished(req, section.kind, id)
  res.redirect(303, entryUrl(base, section, id))
}

/** POST /:slug/isi/:section/:id/penarikan */
export const withdrawStored: RequestHandler = async (req, res) => {
  const { db, actor, base } = writerOf(req)
  const section = sectionOf(req)
  const id = String(req.params.id)
  await withdrawEntry(db, actor, section.kind, id)
  noticeNext(req, { tone: 'ok', text: message('entry.withdrawn') })
  res.redirect(303, entryUrl(base, section, id))
}

export const readStoredForm = formBody('16kb')

/** POST /:slug/isi/:section/:id/alamat */
export const renameStored: RequestHandler = async (req, res) => {
  const { db, actor, base } = writerOf(req)
  const sheet = await findSheet(req)
  const wanted = new FormBody(req.body).line(SLUG_FIELD)
  try {
    await renameEntry(db, actor, sheet.section.kind, sheet.id, wanted)
  } catch (error) {
    if (!(error instanceof UserError && error.refusal === 'invalid')) throw error
    const errors = new Map([[SLUG_FIELD, message(error.messageKey, error.values)]])
    return showSheet(req, res.status(422), { ...sheet, errors, wanted })
  }
  noticeNext(req, { tone: 'ok', text: message('entry.renamed') })
  res.redirect(303, entryUrl(base, sheet.section, sheet.id))
}

/** POST /:slug/isi/:section/:id/urutan: one place up or down among its kind. */
export const moveStored: RequestHandler = async (req, res) => {
  const { db, actor, base } = writerOf(req)
  const section = sectionOf(req)
  if (!section.isArranged) throw new UserError('not_found', 'page.not_found')
  const id = String(req.params.id)
  const direction = new FormBody(req.body).line(STEP) === 'naik' ? 'up' : 'down'
  await moveEntry(db, actor, section.kind, id, direction)
  res.redirect(303, `${sectionUrl(base, section)}#${id}`)
}
