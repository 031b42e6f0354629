import type { Request, RequestHandler, Response } from 'express'
import { findLiveOffice } from '../../domain/fleet/directory.ts'
import { findPublicFile } from '../../domain/media/photo-files.ts'
import { openFleet } from '../../platform/db/fleet-db.ts'
import type { Parts } from './parts.ts'
import { sendPhotoFile } from './photo-file.ts'
import { setPublicHeaders } from './security.ts'

/** Where a page that shows other offices' news has their photos: on its own host, as its policy demands. */
export function officePhotoBase(slug: string): string {
  return `/media/${slug}`
}

/** GET /media/:slug/:name: a photo that a published entry of a live office shows. */
export function officePhoto(
  parts: Parts,
  sendNotFound: (req: Request, res: Response) => unknown,
): RequestHandler {
  return async (req, res) => {
    const db = openFleet(parts.database, parts.clock)
    const office = await findLiveOffice(db, String(req.params.slug))
    const file = office && (await findPublicFile(db.tenant(office.id), parts.files, String(req.params.name)))
    if (!file) {
      await sendNotFound(req, res)
      return
    }
    setPublicHeaders(res, req.place.secure)
    sendPhotoFile(res, file, 'public')
  }
}
