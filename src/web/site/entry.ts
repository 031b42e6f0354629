import type { Request, Response } from 'express'
import { kindOf, type Kind } from '../../domain/content/kinds.ts'
import { explainAbsence, findPublished, type Published } from '../../domain/content/reading.ts'
import { entryPage } from '../frame/public/entry-page.ts'
import type { EntryPage } from '../frame/public/frame.ts'
import { PHOTO_BASE } from '../frame/public/photo-base.ts'
import { redirect } from '../frame/public/redirect.ts'
import { sendGone, sendNotFound } from './status.ts'
import { visitOf } from './visit.ts'

/**
 * The published entry that an address names. Otherwise the request is answered here: by the entry's present address
 * (301), as withdrawn (410) or as unknown (404), and undefined comes back.
 */
export async function openPublished<K extends Kind>(
  req: Request,
  res: Response,
  kind: K,
  prefix = '',
): Promise<Published<K> | undefined> {
  const { db } = visitOf(req)
  const slug = String(req.params.slug)
  const found = await findPublished(db, kind, slug)
  const path = found && kindOf(kind).path(found.entry)
  if (found && prefix + path! === req.path) return found
  if (found) redirect(req, res, 301, prefix + path!)
  else await sendAbsence(req, res, kind, prefix)
  return undefined
}

async function sendAbsence(req: Request, res: Response, kind: Kind, prefix: string): Promise<void> {
  const absence = await explainAbsence(visitOf(req).db, kind, String(req.params.slug))
  if (absence === undefined) return sendNotFound(req, res)
  if (absence === 'withdrawn') return sendGone(req, res)
  const path = kindOf(kind).path(absence.movedTo)
  return path === null ? sendNotFound(req, res) : redirect(req, res, 301, prefix + path)
}

/** The entry as the public sees it, or undefined where the request has been answered already. */
export async function openPage<K extends Exclude<Kind, 'official'>>(
  req: Request,
  res: Response,
  kind: K,
): Promise<{ found: Published<K>; page: EntryPage } | undefined> {
  const found = await openPublished(req, res, kind)
  if (!found) return undefined
  const visit = visitOf(req)
  const page = await entryPage(visit, kind, found, { db: visit.db, photoBase: PHOTO_BASE })
  return { found, page }
}
