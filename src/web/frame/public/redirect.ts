import type { Request, Response } from 'express'
import { setPublicHeaders } from '../security.ts'

/**
 * Leads the public to another address. Not said for how long, a 301 is kept for good by browsers and proxies: whoever
 * had been led from the old name to the new one would be led in a circle after the page got its old name back.
 */
export function redirect(req: Request, res: Response, status: 301 | 302, url: string): void {
  setPublicHeaders(res, req.place.secure)
  res.setHeader('Cache-Control', 'public, max-age=0, must-revalidate')
  res.redirect(status, url)
}
