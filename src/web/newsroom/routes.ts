import { Router, urlencoded } from 'express'
import { photoUpload } from '../../platform/http/upload.ts'
import type { Parts } from '../frame/parts.ts'
import { articleList } from './articles/list.ts'
import { previewArticle } from './articles/preview.ts'
import { publishArticle, withdrawArticle } from './articles/publish.ts'
import { editArticle, newArticle, saveArticle } from './articles/write.ts'
import { choose } from './choose/choose.ts'
import { desk, submitSite } from './desk/desk.ts'
import { media } from './media.ts'
import { pageList } from './pages/pages.ts'
import { editSitePage, saveSitePage } from './pages/write.ts'
import { requireMember } from './writer.ts'

/** A text far over its limit still comes back to its writer with the message; only beyond this is it cut off. */
const FORM_SIZE_MAX = '1mb'

/** The editors' own pages. The first part of every path is the office. */
export function newsroomRoutes(parts: Parts): Router {
  const newsroom = Router({ caseSensitive: true })
  newsroom.get('/', choose(parts))
  newsroom.use('/:slug', requireMember(parts))
  newsroom.get('/:slug', desk)
  newsroom.post('/:slug/peninjauan', submitSite)
  newsroom.get('/:slug/berita', articleList)
  newsroom.get('/:slug/berita/baru', newArticle)
  newsroom.get('/:slug/berita/:id', editArticle)
  newsroom.post('/:slug/berita/:id', photoUpload(parts.uploadFolder), saveArticle)
  newsroom.get('/:slug/berita/:id/pratinjau', previewArticle)
  newsroom.post('/:slug/berita/:id/penerbitan', publishArticle)
  newsroom.post('/:slug/berita/:id/penarikan', withdrawArticle)
  newsroom.get('/:slug/halaman', pageList)
  newsroom.get('/:slug/halaman/:id', editSitePage)
  newsroom.post('/:slug/halaman/:id', urlencoded({ extended: false, limit: FORM_SIZE_MAX }), saveSitePage)
  newsroom.get('/:slug/media/:name', media)
  return newsroom
}
