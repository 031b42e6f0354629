import { Router } from 'express'
import type { Parts } from '../frame/parts.ts'
import { directory, sendPortalNotFound } from './directory.ts'

/** The bare domain: all offices together. */
export function portalRoutes(parts: Parts): Router {
  const portal = Router({ strict: true, caseSensitive: true })
  portal.get('/', directory(parts))
  portal.get('/opd', directory(parts))
  portal.use((req, res) => sendPortalNotFound(parts, req, res))
  return portal
}
