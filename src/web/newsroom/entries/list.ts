import type { RequestHandler } from 'express'
import {
  countEntries,
  ENTRIES_PER_PAGE,
  listEntries,
  type EntryRow,
} from '../../../domain/content/entries.ts'
import { openEntry } from '../../../domain/content/editing.ts'
import { message } from '../../../platform/messages.ts'
import { countAll, paginationOf, readAsked, stateLinks, stateOf, type Asked } from '../states.ts'
import { editedText } from '../words.ts'
import { writerOf, type Writer } from '../writer.ts'
import { missingCount, noteOf } from './note.ts'
import { publicUrlOf } from './publication.ts'
import { entryUrl, sectionOf, sectionUrl, type Section } from './sections.ts'
import type { EntryListPage, EntryListRow } from './view.ts'

/** GET /:slug/isi/:section?keadaan=&hal=: there is one home page, and news have their own list. */
export const entryList: RequestHandler = async (req, res) => {
  const writer = writerOf(req)
  const section = sectionOf(req)
  const { kind, isArranged: arranged } = section
  if (kind === 'article') return res.redirect(303, sectionUrl(writer.base, section))
  if (kind === 'home') {
    const home = await openEntry(writer.db, kind, '')
    return res.redirect(303, entryUrl(writer.base, section, home?.entry.id ?? 'baru'))
  }
  const asked = readAsked(req.query)
  const { state } = asked
  const counts = await countEntries(writer.db, kind)
  const total = state ? counts[state] : countAll(counts)
  const pages = Math.max(1, Math.ceil(total / ENTRIES_PER_PAGE))
  const page = Math.min(asked.page, pages)
  const { rows } = await listEntries(writer.db, kind, { state, page, arranged })
  const shown = { asked: { ...asked, page }, pages, total, rows }
  res.render('newsroom/entries/list', {
    ...listPage(writer, section, shown),
    states: stateLinks(sectionUrl(writer.base, section), counts, asked.word),
  } satisfies EntryListPage)
}

interface ShownRows {
  asked: Asked
  pages: number
  total: number
  rows: EntryRow[]
}

function listPage(writer: Writer, section: Section, { asked, pages, total, rows }: ShownRows) {
  const words = `kind.${section.kind}`
  const url = sectionUrl(writer.base, section)
  const create = { label: message(`${words}._new`), url: `${url}/baru` }
  const first = (asked.page - 1) * ENTRIES_PER_PAGE
  return {
    title: message(`${words}._section`),
    about: message(`${words}._about`),
    newEntry: create,
    // Among those of one state a step would often seem to do nothing.
    isArranged: section.isArranged && !asked.word,
    rows: rows.map((row, i) => ({
      ...rowOf(writer, section, row),
      ...{ isFirst: first + i === 0, isLast: first + i === total - 1 },
    })),
    ...(pages > 1 ? { pagination: paginationOf(url, asked, pages) } : {}),
    empty: asked.state
      ? { text: message(`entry.no_${asked.state}`), label: 'Lihat semua', url }
      : { text: message(`${words}._empty`), ...create },
  }
}

function rowOf(writer: Writer, section: Section, row: EntryRow): Omit<EntryListRow, 'isFirst' | 'isLast'> {
  const { kind } = section
  const url = entryUrl(writer.base, section, row.id)
  const note = noteOf(kind, row)
  const count = missingCount(row)
  const publicUrl = publicUrlOf(writer, kind, row)
  return {
    ...{ id: row.id, title: row.title, url, state: stateOf(row), orderUrl: `${url}/urutan` },
    ...(note ? { note } : {}),
    ...(count > 0 ? { missing: message('pages.missing', { count }) } : {}),
    meta: editedText(row, writer.db.now),
    ...(publicUrl ? { publicUrl } : {}),
  }
}
