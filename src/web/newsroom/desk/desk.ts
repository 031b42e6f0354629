import type { RequestHandler } from 'express'
import { countKinds, listEntries, type EntryRow, type EntryState } from '../../../domain/content/entries.ts'
import { listStageEvents, stepRefusal, takeStep, type StageEvent } from '../../../domain/tenants/stages.ts'
import type { Tenant } from '../../../domain/tenants/tenants.ts'
import { message } from '../../../platform/messages.ts'
import { hostUrl } from '../../frame/parts.ts'
import { stateOf } from '../states.ts'
import { noticeNext } from '../notices.ts'
import { missingCount } from '../entries/note.ts'
import { listSections, sectionUrl, type Section } from '../entries/sections.ts'
import { editedText } from '../words.ts'
import { writerOf, type Writer } from '../writer.ts'
import type { DeskList, DeskPage } from './view.ts'

const ROWS_COUNT = 5
/** A site has about ten. */
const PAGES_MAX = 200

interface Work {
  lists: Record<EntryState, { rows: EntryRow[]; total: number }>
  counts: Awaited<ReturnType<typeof countKinds>>
  /** Pages in which something is still to be written. */
  incomplete: number
  lastStep: StageEvent | undefined
}

/** GET /:slug */
export const desk: RequestHandler = async (req, res) => {
  const writer = writerOf(req)
  const some = (state: EntryState) => listEntries(writer.db, 'article', { state, perPage: ROWS_COUNT })
  const lists = {
    draft: await some('draft'),
    published: await some('published'),
    withdrawn: await some('withdrawn'),
  }
  const pages = await listEntries(writer.db, 'page', { perPage: PAGES_MAX })
  const incomplete = pages.rows.filter((page) => missingCount(page) > 0).length
  const counts = await countKinds(writer.db)
  const [lastStep] = await listStageEvents(writer.db)
  res.render('newsroom/desk/desk', deskPage(writer, { lists, counts, incomplete, lastStep }))
}

/** POST /:slug/peninjauan */
export const submitSite: RequestHandler = async (req, res) => {
  const { db, actor, base } = writerOf(req)
  await takeStep(db, actor, 'submission')
  noticeNext(req, { tone: 'ok', text: message('desk.submitted') })
  res.redirect(303, base)
}

function deskPage(writer: Writer, work: Work): DeskPage {
  const { tenant, parts, actor, base } = writer
  const url = hostUrl(parts.base, tenant.slug)
  const { draft, published, withdrawn } = work.lists
  return {
    siteName: tenant.name,
    site: { label: new URL(url).host, url },
    chip: { stage: tenant.stage, label: message(`stage.${tenant.stage}`) },
    stageText: stageText(tenant, work.lastStep),
    next: nextStep(tenant, work, base),
    writeUrl: `${base}/berita/baru`,
    ...(stepRefusal(actor, tenant.stage, 'submission') ? {} : { submit: submission(base) }),
    sections: listSections().map((section) => ({
      label: sectionLabel(section),
      url: sectionUrl(base, section),
      drafts: draftsOf(work, section),
    })),
    lists: [
      articleList(writer, 'draf', 'Draf berita', draft, 'desk.no_draft'),
      articleList(writer, 'terbit', 'Berita terbit', published, 'desk.no_published'),
      // Few offices ever take a text back: an empty list of that would only be in the way.
      ...(withdrawn.total > 0 ? [articleList(writer, 'ditarik', 'Berita ditarik', withdrawn, '')] : []),
    ],
  }
}

const sectionLabel = ({ kind }: Section) => message(`kind.${kind}._section`)

const draftsOf = ({ counts }: Work, { kind }: Section) => counts.get(kind)?.draft ?? 0

/** What the stage means; after a return or a withdrawal also why, in the words of Diskominfo. */
function stageText({ stage }: Tenant, lastStep: StageEvent | undefined): string {
  const text = message(`desk.stage_${stage}`)
  return lastStep?.reason ? `${text} ${message('desk.reason', { reason: lastStep.reason })}` : text
}

/** The one thing to do next: what keeps the site from the public comes before the daily news. */
function nextStep({ stage }: Tenant, work: Work, base: string): DeskPage['next'] {
  const { lists, incomplete } = work
  if (incomplete > 0) {
    const link = { label: 'Lengkapi halaman', url: `${base}/isi/halaman` }
    return { text: message('desk.incomplete', { count: incomplete }), link }
  }
  const waiting = listSections().find((section) => draftsOf(work, section) > 0)
  if (waiting) {
    const text = message('desk.drafts', { count: draftsOf(work, waiting), section: sectionLabel(waiting) })
    return { text, link: { label: 'Lihat draf', url: `${sectionUrl(base, waiting)}?keadaan=draf` } }
  }
  if (lists.published.total === 0) return { text: message('desk.first_article') }
  return { text: message(stage === 'filling' ? 'desk.ready_to_submit' : 'desk.nothing_waits') }
}

function submission(base: string) {
  return {
    action: `${base}/peninjauan`,
    heading: message('desk.submit_heading'),
    text: message('desk.submit_text'),
  }
}

function articleList(
  { base, db }: Writer,
  word: string,
  title: string,
  { rows, total }: { rows: EntryRow[]; total: number },
  emptyKey: string,
): DeskList {
  const more = { label: `Lihat semua ${total} berita`, url: `${base}/berita?keadaan=${word}` }
  return {
    ...{ id: word, title, count: total, empty: { text: message(emptyKey) } },
    items: rows.map((row) => ({
      title: row.title,
      url: `${base}/berita/${row.id}`,
      meta: metaOf(row, db.now),
    })),
    ...(total > rows.length ? { more } : {}),
  }
}

/** A text over a published one would otherwise be forgotten: it stands under what is published. */
function metaOf(row: EntryRow, now: string): string {
  const { key, label } = stateOf(row)
  return key === 'changed' ? `${label}. ${editedText(row, now)}` : editedText(row, now)
}
