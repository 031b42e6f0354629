import type { Request, RequestHandler, Response } from 'express'
import { findDraft, findEntry } from '../../../domain/content/entries.ts'
import { publishEntry, publishIssues } from '../../../domain/content/publishing.ts'
import { message } from '../../frame/messages.ts'
import { noticeNext, noticeNow } from '../notices.ts'
import { issuesAsErrors, saveUnlessChanged } from '../saving.ts'
import { readVersion } from '../typed.ts'
import { writerOf } from '../writer.ts'
import { editPage, type PageSheet } from './edit-page.ts'
import { draftOf, pageForm, readPage } from './form.ts'

/** GET /:slug/halaman/:id */
export const editSitePage: RequestHandler = async (req, res) => {
  showSheet(req, res, await storedSheet(req))
}

/** POST /:slug/halaman/:id: who may publish does so in the same step; others leave a draft. */
export const saveSitePage: RequestHandler = async (req, res) => {
  const { db, actor } = writerOf(req)
  const typed = readPage(req.body)
  const sheet = { ...(await storedSheet(req)), typed }
  const { error } = pageForm.safeParse(typed)
  if (error) return showSheet(req, res.status(422), { ...sheet, error })

  const draft = draftOf(typed, sheet.version)
  const theirs = await saveUnlessChanged(db, actor, 'page', sheet.entry.id, draft, readVersion(typed.version))
  if (theirs) {
    const again = { ...typed, version: String(theirs.number) }
    return showSheet(req, res.status(409), { ...sheet, version: theirs, typed: again, theirs })
  }
  if (actor.role === 'editor') return publishSaved(req, res)
  noticeNext(req, { tone: 'ok', text: message('pages.kept_for_editor') })
  res.redirect(303, req.originalUrl)
}

async function publishSaved(req: Request, res: Response): Promise<void> {
  const { db, actor, tenant } = writerOf(req)
  const sheet = await storedSheet(req)
  const issues = publishIssues(sheet.version)
  if (issues.length > 0) {
    noticeNow(res, { tone: 'warn', text: message('pages.kept_not_published') })
    return showSheet(req, res.status(422), { ...sheet, error: issuesAsErrors(issues) })
  }
  await publishEntry(db, actor, 'page', sheet.entry.id)
  noticeNext(req, {
    tone: 'ok',
    text: message(tenant.stage === 'live' ? 'pages.published' : 'pages.published_not_public'),
  })
  res.redirect(303, req.originalUrl)
}

async function storedSheet(req: Request): Promise<PageSheet> {
  const { db } = writerOf(req)
  const entry = await findEntry(db, 'page', String(req.params.id))
  return { entry, version: await findDraft(db, 'page', entry) }
}

function showSheet(req: Request, res: Response, sheet: PageSheet): void {
  res.render('newsroom/pages/edit', editPage(writerOf(req), sheet))
}
