import type { RequestHandler } from 'express'
import type { EntryRow } from '../../../domain/content/entries.ts'
import { message } from '../../frame/messages.ts'
import { stateOf } from '../articles/state.ts'
import { editedText } from '../words.ts'
import { writerOf, type Writer } from '../writer.ts'
import { publicPageUrl } from './edit-page.ts'
import { listPages, missingCount } from './missing.ts'
import type { PageListPage, PageRow } from './view.ts'

/** GET /:slug/halaman */
export const pageList: RequestHandler = async (req, res) => {
  const writer = writerOf(req)
  res.render('newsroom/pages/list', listPage(writer, await listPages(writer.db)))
}

function listPage(writer: Writer, pages: EntryRow[]): PageListPage {
  const incomplete = pages.filter((page) => missingCount(page) > 0).length
  return {
    lead: incomplete > 0 ? message('desk.incomplete', { count: incomplete }) : message('pages.complete'),
    pages: pages.map((page) => pageRow(writer, page)),
  }
}

function pageRow(writer: Writer, page: EntryRow): PageRow {
  const count = missingCount(page)
  const publicUrl = publicPageUrl(writer, page)
  return {
    title: page.title,
    url: `${writer.base}/halaman/${page.id}`,
    ...(count > 0 ? { missing: message('pages.missing', { count }) } : {}),
    state: stateOf(page),
    meta: editedText(page, writer.db.now),
    ...(publicUrl ? { publicUrl } : {}),
  }
}
