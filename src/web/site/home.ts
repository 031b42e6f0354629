import type { RequestHandler } from 'express'
import { findHome } from '../../domain/content/home-page.ts'
import { showBlocks } from '../frame/public/blocks.ts'
import { homePage, startingBody } from '../frame/public/home.ts'
import { PHOTO_BASE } from '../frame/public/photo-base.ts'
import { sendThemed } from './respond.ts'
import { visitOf } from './visit.ts'

/** GET / */
export const home: RequestHandler = async (req, res) => {
  const visit = visitOf(req)
  const own = await findHome(visit.db)
  const body = own?.version.body ?? startingBody(visit)
  const photos = own?.photos ?? new Map()
  const { blocks, validUntil } = await showBlocks(visit, visit.db, { body, photos, photoBase: PHOTO_BASE })
  const { site, view } = homePage(visit, blocks, own?.version.summary)
  site.validUntil = Math.min(site.validUntil, validUntil)
  sendThemed(req, res, site, view)
}
