import type { Request, RequestHandler } from 'express'
import { FLEET } from '../../platform/db/tables.ts'
import { openFleet, type FleetDb } from '../../platform/db/fleet-db.ts'
import { ticketOf } from '../../platform/http/page-cache.ts'
import type { Parts } from '../frame/parts.ts'
import type { PortalReader } from '../frame/public/portal-frame.ts'
import { readingOf } from '../frame/reading.ts'

/** A citizen's request to the bare domain. */
export interface PortalVisit extends PortalReader {
  db: FleetDb
}

declare module 'http' {
  interface IncomingMessage {
    portal?: PortalVisit
  }
}

export function portalOf(req: Request): PortalVisit {
  return req.portal!
}

export function openPortal(parts: Parts): RequestHandler {
  return async (req, _res, next) => {
    // Read before the content: a publication in between makes the page old at once, never new with an old mark.
    await ticketOf(req)?.scope(FLEET)
    req.portal = portalVisit(parts, req)
    next()
  }
}

export function portalVisit(parts: Parts, req: Request): PortalVisit {
  const db = openFleet(parts.database, parts.clock)
  return { parts, db, now: db.now, reading: readingOf(req.headers) }
}
