import type { RequestHandler } from 'express'
import { searchSite } from '../../domain/search/search.ts'
import { frameOf } from '../frame/public/frame.ts'
import { readSearch, searchOf, searchUrl, searchView } from '../frame/public/search.ts'
import { sendThemed } from './respond.ts'
import { sendNotFound } from './status.ts'
import { visitOf } from './visit.ts'

/** GET /cari?q=&jenis=&tahun=&hal= */
export const search: RequestHandler = async (req, res) => {
  const visit = visitOf(req)
  const asked = readSearch({ ...req.query, opd: undefined })
  if (!asked) return sendNotFound(req, res)
  const result = await searchSite(visit.db, searchOf(asked))
  if (asked.page > Math.max(1, result.pages)) return sendNotFound(req, res)

  const site = frameOf(visit, {
    type: 'search',
    title: 'Cari',
    summary: '',
    url: searchUrl(asked, asked.page),
    breadcrumb: [{ label: 'Beranda', url: '/' }],
    noindex: true,
  })
  const everywhere = { ...asked, jenis: null, tahun: null }
  const view = searchView({
    ...{ frame: site.frame, asked, result, offices: [] },
    place: () => ({ home: '', office: null }),
    everywhereUrl: asked.q ? visit.parts.base.origin + searchUrl(everywhere) : null,
  })
  sendThemed(req, res, site, view)
}
