import type { RequestHandler } from 'express'
import { bodyViews } from '../../domain/content/body.ts'
import { findPublished, isWithdrawn, listPublished } from '../../domain/content/reading.ts'
import { PHOTO_BASE } from '../frame/public/cards.ts'
import { frameOf } from '../frame/public/frame.ts'
import { redirect, sendThemed } from './respond.ts'
import { sendGone, sendNotFound } from './status.ts'
import { visitOf } from './visit.ts'

/** Legal pages that the footer links to; they are not listed among the office's own. */
const FOOTER_PAGES = new Set(['pernyataan-aksesibilitas', 'kebijakan-privasi'])

/** GET /profil: the first page of the profile. */
export const profile: RequestHandler = async (req, res) => {
  const [first] = await listPublished(visitOf(req).db, 'page', 1)
  if (!first) return sendNotFound(req, res)
  redirect(req, res, 302, `/profil/${first.slug}`)
}

/** GET /profil/:slug */
export const page: RequestHandler = async (req, res) => {
  const visit = visitOf(req)
  const slug = String(req.params.slug)
  const found = await findPublished(visit.db, 'page', slug)
  if (!found) return (await isWithdrawn(visit.db, 'page', slug)) ? sendGone(req, res) : sendNotFound(req, res)

  const { version, photos } = found
  const siblings = (await listPublished(visit.db, 'page')).filter(
    (sibling) => !FOOTER_PAGES.has(sibling.slug),
  )
  const site = frameOf(visit, {
    type: 'page',
    title: version.title,
    summary: version.summary,
    url: `/profil/${slug}`,
    updatedAt: version.createdAt,
    breadcrumb: [
      { label: 'Beranda', url: '/' },
      { label: 'Profil', url: '/profil' },
    ],
  })
  sendThemed(req, res, site, {
    ...site.frame,
    blocks: bodyViews(version.body, { photos, photoBase: PHOTO_BASE }),
    incomplete: version.fields.incomplete,
    siblings: siblings.map(({ slug: path, title }) => ({
      label: title,
      url: `/profil/${path}`,
      current: path === slug,
    })),
  })
}
