import type { RequestHandler } from 'express'
import {
  countEntries,
  ENTRIES_PER_PAGE,
  listEntries,
  type EntryRow,
  type EntryState,
} from '../../../domain/content/entries.ts'
import { articlePath } from '../../../domain/content/kinds/article.ts'
import type { FieldsOf } from '../../../domain/content/kinds.ts'
import { message } from '../../../platform/messages.ts'
import { hostUrl } from '../../frame/parts.ts'
import { categoryLabel } from '../../../domain/content/labels.ts'
import { countAll, paginationOf, readAsked, stateLinks, stateOf, type Asked } from '../states.ts'
import { editedText } from '../words.ts'
import { writerOf, type Writer } from '../writer.ts'
import type { ArticleListPage, ArticleRow } from './view.ts'

/** GET /:slug/berita?keadaan=&hal= */
export const articleList: RequestHandler = async (req, res) => {
  const writer = writerOf(req)
  const asked = readAsked(req.query)
  const { state } = asked
  const counts = await countEntries(writer.db, 'article')
  const pages = Math.max(1, Math.ceil((state ? counts[state] : countAll(counts)) / ENTRIES_PER_PAGE))
  const page = Math.min(asked.page, pages)
  const { rows } = await listEntries(writer.db, 'article', { state, page })
  res.render('newsroom/articles/list', listPage(writer, rows, counts, { ...asked, page }, pages))
}

function listPage(
  writer: Writer,
  rows: EntryRow[],
  counts: Record<EntryState, number>,
  asked: Asked,
  pages: number,
): ArticleListPage {
  const url = `${writer.base}/berita`
  return {
    writeUrl: `${url}/baru`,
    states: stateLinks(url, counts, asked.word),
    articles: rows.map((row) => articleRow(writer, row)),
    ...(pages > 1 ? { pagination: paginationOf(url, asked, pages) } : {}),
    empty: asked.state
      ? { text: message(`articles.none_${asked.state}`), label: 'Lihat semua berita', url }
      : { text: message('articles.none'), label: 'Tulis berita', url: `${url}/baru` },
  }
}

function articleRow({ base, tenant, parts, db }: Writer, row: EntryRow): ArticleRow {
  const { category } = JSON.parse(row.fields) as FieldsOf['article']
  const isPublic = row.state === 'published' && tenant.stage === 'live'
  return {
    title: row.title,
    url: `${base}/berita/${row.id}`,
    category: categoryLabel(category) ?? undefined,
    state: stateOf(row),
    meta: editedText(row, db.now),
    ...(isPublic ? { publicUrl: hostUrl(parts.base, tenant.slug) + articlePath(row) } : {}),
  }
}
