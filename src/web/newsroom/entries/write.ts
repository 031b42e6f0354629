import type { Request, RequestHandler, Response } from 'express'
import { publishEntry, publishIssues } from '../../../domain/content/publishing.ts'
import { UserError } from '../../../platform/errors.ts'
import { documentUpload, photosUpload } from '../../../platform/http/upload.ts'
import { isId, newId } from '../../../platform/ids.ts'
import { message } from '../../../platform/messages.ts'
import { FormBody } from '../form/body.ts'
import { noticeNext, noticeNow } from '../notices.ts'
import { saveUnlessChanged } from '../saving.ts'
import { readVersion } from '../typed.ts'
import { writerOf } from '../writer.ts'
import { draftOf, issueErrors, loadSheetSources } from './draft.ts'
import { editPage } from './edit-page.ts'
import { placeNamed, STEP } from './names.ts'
import { noticePublished } from './publication.ts'
import { readNewBlock, readSheet } from './read.ts'
import { entryUrl, sectionOf } from './sections.ts'
import { findSheet, newSheet, openSheet, type Sheet } from './sheet.ts'
import { readStep, takeStep, type Step } from './steps.ts'
import { settleUploads } from './uploads.ts'

/** GET /:slug/isi/:section/baru */
export const newEntry: RequestHandler = async (req, res) => {
  const { base } = writerOf(req)
  const { kind } = sectionOf(req)
  if (kind === 'article') return res.redirect(303, `${base}/berita/baru`)
  const home = kind === 'home' ? await openSheet(req) : undefined
  await showSheet(req, res, home ?? (await newSheet(req)))
}

/** GET /:slug/isi/:section/:id */
export const editEntry: RequestHandler = async (req, res) => {
  await showSheet(req, res, await findSheet(req))
}

/** A document is one PDF; everything else may bring photos. */
export function entryUpload(folder: string): RequestHandler {
  const [document, photos] = [documentUpload(folder), photosUpload(folder)]
  return (req, res, next) => {
    const read = sectionOf(req).kind === 'document' ? document : photos
    read(req, res, next)
  }
}

/** POST /:slug/isi/:section/:id: saves, or takes a step in the form; `aksi` says which, and what follows. */
export const saveEntry: RequestHandler = async (req, res) => {
  const { db, actor } = writerOf(req)
  const { form, sheet } = await sentSheet(req)
  const step = readStep(form.line(STEP))
  if (step) return showStep(req, res, sheet, step, readNewBlock(form))

  const sources = await loadSheetSources(db, sheet.section, sheet.typed)
  const { draft, errors } = draftOf(sheet.section, sheet.typed, sources)
  const all = new Map([...errors, ...sheet.errors])
  if (all.size > 0) {
    noticeNow(res, { tone: 'warn', text: message('form.not_stored') })
    return showSheet(req, res.status(422), { ...sheet, errors: all })
  }
  const base = readVersion(sheet.typed.version)
  const theirs = await saveUnlessChanged(db, actor, sheet.section.kind, sheet.id, draft, base)
  if (theirs) {
    // Saving again from here overwrites knowingly: the form now starts from their version.
    const typed = { ...sheet.typed, version: String(theirs.number) }
    return showSheet(req, res.status(409), { ...sheet, typed, theirs })
  }
  await goOn(req, res, sheet, form.line(STEP))
}

/** The form as it was sent, over the entry as it is stored. */
async function sentSheet(req: Request): Promise<{ form: FormBody; sheet: Sheet }> {
  const section = sectionOf(req)
  const form = new FormBody(req.body)
  const errors = await settleUploads(req, form)
  const stored = await openSheet(req)
  const id = String(req.params.id)
  if (!stored && !isId(id)) throw new UserError('not_found', `${section.kind}.not_found`)
  const typed = readSheet(form, section)
  return { form, sheet: { section, id, ...stored, typed, isStored: false, errors } }
}

async function showStep(
  req: Request,
  res: Response,
  sheet: Sheet,
  step: Step,
  newBlock: string,
): Promise<void> {
  const typed = takeStep(sheet.typed, step, sheet.section, newBlock)
  const touched = step.verb === 'blok' ? newBlock : placeNamed(step.target)?.block
  const gone = sheet.typed.blocks.find(({ id }) => !typed.blocks.some((block) => block.id === id))
  if (gone) {
    const name = message(`blok.${gone.type}._name`)
    noticeNow(res, { tone: 'info', text: message('entry.block_removed', { name }) })
  }
  await showSheet(req, res, { ...sheet, typed, ...(touched ? { touched } : {}) })
}

async function goOn(req: Request, res: Response, { section, id }: Sheet, then: string): Promise<void> {
  const { base, actor } = writerOf(req)
  const url = entryUrl(base, section, id)
  if (then === 'terbit') return publishSaved(req, res)
  if (actor.role !== 'editor') noticeNext(req, { tone: 'ok', text: message('entry.kept_for_editor') })
  res.redirect(303, then === 'pratinjau' ? `${url}/pratinjau` : url)
}

/** The text is kept whatever publishing says; what is missing is shown at its field. */
async function publishSaved(req: Request, res: Response): Promise<void> {
  const { db, actor, base } = writerOf(req)
  const sheet = (await openSheet(req))!
  const { section, version, id } = sheet
  const { kind } = section
  const issues = actor.role === 'editor' ? publishIssues(kind, version!) : []
  if (issues.length > 0) {
    noticeNow(res, { tone: 'warn', text: message('entry.kept_not_published') })
    return showSheet(req, res.status(422), { ...sheet, errors: issueErrors(kind, issues) })
  }
  await publishEntry(db, actor, kind, id)
  await noticePublished(req, kind, id)
  res.redirect(303, entryUrl(base, section, id))
}

export async function showSheet(req: Request, res: Response, sheet: Sheet): Promise<void> {
  const writer = writerOf(req)
  const sources = await loadSheetSources(writer.db, sheet.section, sheet.typed)
  res.render('newsroom/entries/edit', editPage(writer, sheet, { sources, newBlock: newId() }))
}
