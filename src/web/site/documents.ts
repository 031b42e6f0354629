import type { RequestHandler } from 'express'
import { documentCard } from '../../domain/content/cards.ts'
import { countDocuments, LIST_PER_PAGE, listDocuments } from '../../domain/content/reading-lists.ts'
import { documentClasses, documentFilters, readDocuments, totalOf } from '../frame/public/document-filters.ts'
import { frameOf } from '../frame/public/frame.ts'
import { listUrl, pagesOf, paginationOf } from '../frame/public/list-query.ts'
import { openPage } from './entry.ts'
import { sendThemed } from './respond.ts'
import { sendNotFound } from './status.ts'
import { visitOf } from './visit.ts'

const PATH = '/informasi-publik'

/** GET /informasi-publik?kelas=&tahun=&jenis=&hal= */
export const documentList: RequestHandler = async (req, res) => {
  const visit = visitOf(req)
  const read = readDocuments(req.query)
  if (!read) return sendNotFound(req, res)
  const { asked, page } = read
  const counts = await countDocuments(visit.db)
  const total = totalOf(counts, asked)
  if (page > pagesOf(total, LIST_PER_PAGE)) return sendNotFound(req, res)
  const filter = { class: asked.kelas, year: asked.tahun, type: asked.jenis }
  const rows = await listDocuments(visit.db, filter, { page })

  const site = frameOf(visit, {
    type: 'document_list',
    title: 'Informasi publik',
    summary: `Dokumen ${visit.tenant.name} yang terbuka untuk siapa saja.`,
    url: listUrl(PATH, { ...asked }, page),
    breadcrumb: [{ label: 'Beranda', url: '/' }],
  })
  sendThemed(req, res, site, {
    ...site.frame,
    documents: rows.map(documentCard),
    filters: documentFilters(PATH, counts, asked),
    total,
    pagination: paginationOf(total, LIST_PER_PAGE, page, (hal) => listUrl(PATH, { ...asked }, hal)),
    requestUrl: null,
    classes: documentClasses(PATH, counts),
  })
}

/** GET /informasi-publik/:slug */
export const document: RequestHandler = async (req, res) => {
  const opened = await openPage(req, res, 'document')
  if (opened) sendThemed(req, res, opened.page.site, opened.page.view)
}
