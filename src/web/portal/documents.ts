import type { RequestHandler } from 'express'
import { documentCard } from '../../domain/content/cards.ts'
import { countDocumentKinds, listDocuments, type FleetDocument } from '../../domain/fleet/documents.ts'
import { LISTED_MAX } from '../../domain/fleet/live.ts'
import type { DocumentCard } from '../../domain/themes/contract.ts'
import { hostUrl, type Parts } from '../frame/parts.ts'
import { documentClasses, documentFilters, readDocuments, totalOf } from '../frame/public/document-filters.ts'
import { listUrl, pagesOf, paginationOf } from '../frame/public/list-query.ts'
import { portalFrameOf } from '../frame/public/portal-frame.ts'
import { HOME_CRUMB } from './crumbs.ts'
import { sendThemed } from './respond.ts'
import { sendNotFound } from './status.ts'
import { portalOf } from './visit.ts'

export const DOCUMENTS_PATH = '/dokumen'
const PER_PAGE = 12

/** GET /dokumen?kelas=&tahun=&jenis=&hal=: what all live sites have published, the last first. */
export const documentList: RequestHandler = async (req, res) => {
  const { db, parts } = portalOf(req)
  const read = readDocuments(req.query)
  if (!read) return sendNotFound(req, res)
  const { asked, page } = read
  const counts = await countDocumentKinds(db)
  const total = totalOf(counts, asked)
  const listed = Math.min(total, LISTED_MAX)
  if (page > pagesOf(listed, PER_PAGE)) return sendNotFound(req, res)
  const filter = { class: asked.kelas, year: asked.tahun, type: asked.jenis }
  const rows = await listDocuments(db, filter, { limit: PER_PAGE, offset: (page - 1) * PER_PAGE })

  const frame = portalFrameOf(portalOf(req), {
    type: 'document_list',
    title: 'Dokumen publik',
    summary: `Dokumen semua perangkat daerah ${parts.roster.regency.name} yang terbuka untuk siapa saja.`,
    url: listUrl(DOCUMENTS_PATH, { ...asked }, page),
    breadcrumb: HOME_CRUMB,
  })
  sendThemed(parts, req, res, {
    ...frame,
    documents: rows.map((row) => officeDocument(parts, row)),
    filters: documentFilters(DOCUMENTS_PATH, counts, asked),
    total,
    pagination: paginationOf(listed, PER_PAGE, page, (hal) => listUrl(DOCUMENTS_PATH, { ...asked }, hal)),
    requestUrl: null,
    classes: documentClasses(DOCUMENTS_PATH, counts),
  })
}

function officeDocument({ base }: Parts, { office, ...row }: FleetDocument): DocumentCard {
  const home = hostUrl(base, office.slug)
  const { file, url, documentType, ...card } = documentCard(row)
  return {
    ...card,
    // Many offices publish documents of the same name.
    documentType: `${documentType}, ${office.shortName}`,
    url: home + url,
    file: file && { ...file, url: home + file.url },
  }
}
