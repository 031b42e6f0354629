import type { RequestHandler } from 'express'
import { officialCard } from '../../domain/content/cards.ts'
import { kindOf } from '../../domain/content/kinds.ts'
import type { PublishedCard } from '../../domain/content/published-card.ts'
import { listByIds, listPublished } from '../../domain/content/reading.ts'
import { listChildren } from '../../domain/content/reading-lists.ts'
import { showBlocks } from '../frame/public/blocks.ts'
import { frameOf } from '../frame/public/frame.ts'
import { freePage } from '../frame/public/page.ts'
import { PHOTO_BASE } from '../frame/public/photo-base.ts'
import { openPublished } from './entry.ts'
import { sendThemed } from './respond.ts'
import { visitOf, type Visit } from './visit.ts'

/** Legal pages that the footer links to; they are not listed among the office's own. */
const FOOTER_PAGES = new Set(['pernyataan-aksesibilitas', 'kebijakan-privasi'])
const OFFICIALS_SHOWN = 12

/** GET /profil: the way into the office's own pages. */
export const profile: RequestHandler = async (req, res) => {
  const visit = visitOf(req)
  const pages = await profilePages(visit)
  const officials = await listPublished(visit.db, 'official', OFFICIALS_SHOWN)
  const site = frameOf(visit, {
    type: 'profile',
    title: 'Profil',
    summary: `Tugas, susunan, dan pejabat ${visit.tenant.name}.`,
    url: '/profil',
    breadcrumb: [{ label: 'Beranda', url: '/' }],
  })
  sendThemed(req, res, site, {
    ...site.frame,
    pages: pages.map(linkTo),
    officials: officials.map((row) => officialCard(row, PHOTO_BASE)),
  })
}

/** GET /profil/:slug and /hal/:slug */
export const page: RequestHandler = async (req, res) => {
  const found = await openPublished(req, res, 'page')
  if (!found) return
  const visit = visitOf(req)
  const { body, fields } = found.version
  const [parent] = await listByIds(visit.db, 'page', fields.parent ? [fields.parent] : [])
  const shown = await showBlocks(visit, visit.db, { body, photos: found.photos, photoBase: PHOTO_BASE })
  const { site, view } = freePage(visit, found, shown.blocks, parent && linkTo(parent))
  site.validUntil = Math.min(site.validUntil, shown.validUntil)

  const children = await listChildren(visit.db, found.entry.id)
  const siblings = parent ? await listChildren(visit.db, parent.id) : await neighbours(visit, fields.section)
  sendThemed(req, res, site, {
    ...view,
    children: children.map(linkTo),
    siblings: siblings.map((row) => ({
      ...{ label: row.title, url: pathOf(row), current: row.id === found.entry.id },
    })),
  })
}

/** Free pages stand alone unless they are below the same page; profile pages are read one after the other. */
async function neighbours(visit: Visit, section: string): Promise<PublishedCard[]> {
  return section === 'profil' ? profilePages(visit) : []
}

async function profilePages({ db }: Visit): Promise<PublishedCard[]> {
  const pages = await listPublished(db, 'page')
  return pages.filter(({ slug, category }) => category !== 'hal' && !FOOTER_PAGES.has(slug))
}

function linkTo(row: PublishedCard) {
  return { title: row.title, summary: row.summary, url: pathOf(row) }
}

function pathOf(row: PublishedCard): string {
  return kindOf('page').path(row)!
}
