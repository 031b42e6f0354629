import type { RequestHandler } from 'express'
import type { Logger } from '../../platform/log.ts'

/**
 * One line for each request that some code of ours answered; what the page cache answers is not logged. The path goes
 * without its query, and a one-time link without its token: neither addresses nor secrets belong in a log.
 */
export function logRequests(log: Logger): RequestHandler {
  return (req, res, next) => {
    const begun = performance.now()
    res.once('close', () => {
      log.info(
        {
          request: req.id,
          host: req.place.host,
          tenant: req.tenantId,
          method: req.method,
          path: pathOf(req.originalUrl),
          status: res.statusCode,
          ms: Math.round(performance.now() - begun),
          cut: res.writableFinished ? undefined : true,
        },
        'request',
      )
    })
    next()
  }
}

export function pathOf(url: string): string {
  return url.split('?')[0]!.replace(/^\/undangan\/.*/, '/undangan/…')
}
