import type { Request, RequestHandler, Response } from 'express'
import { openEntry } from '../../../domain/content/editing.ts'
import { findDraft, findEntry } from '../../../domain/content/entries.ts'
import { publishEntry, publishIssues } from '../../../domain/content/publishing.ts'
import { findPhoto } from '../../../domain/media/photos.ts'
import { firstPhoto } from '../../../domain/content/body.ts'
import { newId } from '../../../platform/ids.ts'
import { message } from '../../../platform/messages.ts'
import { noticeNext, noticeNow } from '../notices.ts'
import { saveUnlessChanged } from '../saving.ts'
import { readVersion } from '../typed.ts'
import { writerOf } from '../writer.ts'
import { editPage, type Sheet } from './edit-page.ts'
import { articleErrors, draftOf, readArticle } from './form.ts'
import { issuesAsErrors } from './issues.ts'
import { choosePhoto } from './photo.ts'
import { noticePublished } from '../entries/publication.ts'

/** GET /:slug/berita/baru */
export const newArticle: RequestHandler = (req, res) => {
  showSheet(req, res, { id: newId() })
}

/** GET /:slug/berita/:id */
export const editArticle: RequestHandler = async (req, res) => {
  showSheet(req, res, await storedSheet(req))
}

/** POST /:slug/berita/:id: saves; `then` says what follows: nothing, `preview`, `publish`. */
export const saveArticle: RequestHandler = async (req, res) => {
  const { db, actor } = writerOf(req)
  const id = String(req.params.id)
  const typed = readArticle(req.body)
  const { photo, refusal } = await choosePhoto(req, typed)
  const sheet: Sheet = {
    id,
    photo,
    ...(await openEntry(db, 'article', id)),
    typed: { ...typed, photoId: photo?.id ?? '' },
  }
  const error = articleErrors(typed, refusal)
  if (error) return showSheet(req, res.status(422), { ...sheet, error })

  const draft = draftOf(typed, photo?.id, sheet.version)
  const theirs = await saveUnlessChanged(db, actor, 'article', id, draft, readVersion(typed.version))
  if (theirs) return showConflict(req, res, sheet, theirs)
  if (!photo && !typed.removePhoto && (typed.alt || typed.caption)) {
    noticeNext(req, { tone: 'warn', text: message('article.caption_without_photo') })
  }
  await goOn(req, res, (req.body as { then?: unknown }).then)
}

/** Saving again from here overwrites knowingly: the form now starts from their version. */
function showConflict(
  req: Request,
  res: Response,
  sheet: Sheet,
  theirs: NonNullable<Sheet['version']>,
): void {
  const typed = { ...sheet.typed!, version: String(theirs.number) }
  showSheet(req, res.status(409), { ...sheet, version: theirs, typed, theirs })
}

async function goOn(req: Request, res: Response, then: unknown): Promise<void> {
  const { base } = writerOf(req)
  const url = `${base}/berita/${String(req.params.id)}`
  if (then === 'publish') return publishSaved(req, res)
  res.redirect(303, then === 'preview' ? `${url}/pratinjau` : url)
}

/** The text is kept whatever publishing says; what is missing is shown at its field. */
async function publishSaved(req: Request, res: Response): Promise<void> {
  const { db, actor, base } = writerOf(req)
  const sheet = await storedSheet(req)
  const issues = actor.role === 'editor' ? publishIssues('article', sheet.version!) : []
  if (issues.length > 0) {
    noticeNow(res, { tone: 'warn', text: message('article.kept_not_published') })
    return showSheet(req, res.status(422), { ...sheet, error: issuesAsErrors(issues, sheet.version!.body) })
  }
  await publishEntry(db, actor, 'article', sheet.id)
  await noticePublished(req, 'article', sheet.id)
  res.redirect(303, `${base}/berita/${sheet.id}`)
}

async function storedSheet(req: Request): Promise<Sheet> {
  const { db } = writerOf(req)
  const entry = await findEntry(db, 'article', String(req.params.id))
  const version = await findDraft(db, 'article', entry)
  const photoId = firstPhoto(version.body)?.photoId
  return { id: entry.id, entry, version, ...(photoId ? { photo: await findPhoto(db, photoId) } : {}) }
}

function showSheet(req: Request, res: Response, sheet: Sheet): void {
  res.render('newsroom/articles/edit', editPage(writerOf(req), sheet))
}
