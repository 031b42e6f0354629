import type { RequestHandler } from 'express'
import {
  countEntries,
  ENTRIES_PER_PAGE,
  listEntries,
  type EntryRow,
  type EntryState,
} from '../../../domain/content/entries.ts'
import { articlePath } from '../../../domain/content/reading.ts'
import type { FieldsOf } from '../../../domain/content/kinds.ts'
import { message } from '../../frame/messages.ts'
import { hostUrl } from '../../frame/parts.ts'
import { categoryLabel } from '../../frame/public/cards.ts'
import type { FilterLink, Pagination } from '../../frame/shell.ts'
import { editedText } from '../words.ts'
import { writerOf, type Writer } from '../writer.ts'
import { stateOf } from './state.ts'
import type { ArticleListPage, ArticleRow } from './view.ts'

/** The states under the names they have in the address. */
const STATE_WORDS = { draf: 'draft', terbit: 'published', ditarik: 'withdrawn' } as const
type StateWord = keyof typeof STATE_WORDS

interface Asked {
  word: StateWord | undefined
  page: number
}

/** GET /:slug/berita?keadaan=&hal= */
export const articleList: RequestHandler = async (req, res) => {
  const writer = writerOf(req)
  const asked = readAsked(req.query)
  const state = asked.word && STATE_WORDS[asked.word]
  const counts = await countEntries(writer.db, 'article')
  const pages = Math.max(1, Math.ceil((state ? counts[state] : sum(counts)) / ENTRIES_PER_PAGE))
  const page = Math.min(asked.page, pages)
  const { rows } = await listEntries(writer.db, 'article', { state, page })
  res.render('newsroom/articles/list', listPage(writer, rows, counts, { word: asked.word, page, pages }))
}

function readAsked({ keadaan, hal }: Record<string, unknown>): Asked {
  const isWord = typeof keadaan === 'string' && Object.hasOwn(STATE_WORDS, keadaan)
  const isNumber = typeof hal === 'string' && /^[1-9]\d{0,4}$/.test(hal)
  return { word: isWord ? (keadaan as StateWord) : undefined, page: isNumber ? Number(hal) : 1 }
}

function listPage(
  writer: Writer,
  rows: EntryRow[],
  counts: Record<EntryState, number>,
  { word, page, pages }: Asked & { pages: number },
): ArticleListPage {
  const url = `${writer.base}/berita`
  return {
    writeUrl: `${url}/baru`,
    states: stateLinks(url, counts, word),
    articles: rows.map((row) => articleRow(writer, row)),
    ...(pages > 1 ? { pagination: paginationOf(url, word, page, pages) } : {}),
    empty: word
      ? { text: message(`articles.none_${STATE_WORDS[word]}`), label: 'Lihat semua berita', url }
      : { text: message('articles.none'), label: 'Tulis berita', url: `${url}/baru` },
  }
}

function stateLinks(
  url: string,
  counts: Record<EntryState, number>,
  current: StateWord | undefined,
): FilterLink[] {
  const words = Object.keys(STATE_WORDS) as StateWord[]
  return [
    { label: 'Semua', url, count: sum(counts), current: !current },
    ...words.map((word) => ({
      label: message(`entry_state.${STATE_WORDS[word]}`),
      url: `${url}?keadaan=${word}`,
      count: counts[STATE_WORDS[word]],
      current: word === current,
    })),
  ]
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

function paginationOf(url: string, word: StateWord | undefined, page: number, pages: number): Pagination {
  const to = (number: number) =>
    `${url}?${new URLSearchParams({ ...(word ? { keadaan: word } : {}), hal: String(number) }).toString()}`
  return {
    ...{ page, pages },
    ...(page > 1 ? { previousUrl: to(page - 1) } : {}),
    ...(page < pages ? { nextUrl: to(page + 1) } : {}),
  }
}

function sum(counts: Record<EntryState, number>): number {
  return counts.draft + counts.published + counts.withdrawn
}
