import type { RequestHandler } from 'express'
import { albumCard } from '../../domain/content/cards.ts'
import { countAlbumPhotos } from '../../domain/content/albums.ts'
import { LIST_PER_PAGE, listAlbums } from '../../domain/content/reading-lists.ts'
import { frameOf } from '../frame/public/frame.ts'
import { PHOTO_BASE } from '../frame/public/photo-base.ts'
import { openPage } from './entry.ts'
import { listUrl, pagesOf, paginationOf, readPage } from '../frame/public/list-query.ts'
import { sendThemed } from './respond.ts'
import { sendNotFound } from './status.ts'
import { visitOf } from './visit.ts'

const PATH = '/galeri'

/** GET /galeri?hal= */
export const albumList: RequestHandler = async (req, res) => {
  const visit = visitOf(req)
  const page = readPage(req.query)
  if (page === undefined) return sendNotFound(req, res)
  const albums = await listAlbums(visit.db, page)
  if (page > pagesOf(albums.total, LIST_PER_PAGE)) return sendNotFound(req, res)
  const counts = await countAlbumPhotos(
    visit.db,
    albums.rows.map(({ id }) => id),
  )

  const site = frameOf(visit, {
    type: 'album_list',
    title: 'Galeri',
    summary: `Foto kegiatan ${visit.tenant.name}.`,
    url: listUrl(PATH, {}, page),
    breadcrumb: [{ label: 'Beranda', url: '/' }],
  })
  sendThemed(req, res, site, {
    ...site.frame,
    albums: albums.rows.map((card) => albumCard(card, counts.get(card.id) ?? 0, PHOTO_BASE)),
    pagination: paginationOf(albums.total, LIST_PER_PAGE, page, (hal) => listUrl(PATH, {}, hal)),
  })
}

/** GET /galeri/:slug */
export const album: RequestHandler = async (req, res) => {
  const opened = await openPage(req, res, 'album')
  if (opened) sendThemed(req, res, opened.page.site, opened.page.view)
}
