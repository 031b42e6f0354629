import { IncomingMessage, ServerResponse, type ServerOptions } from 'node:http'
import { join } from 'node:path'
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Router } from 'express'
import { UserError } from './platform/errors.ts'
import { PageCache } from './platform/http/page-cache.ts'
import { newId } from './platform/ids.ts'
import { ROOT } from './platform/root.ts'
import { consoleRoutes } from './web/console/routes.ts'
import { adminRoutes } from './web/frame/admin.ts'
import { sendAsset } from './web/frame/asset-files.ts'
import { isCachedUrl } from './web/frame/cached-url.ts'
import { useIndonesianMessages } from './web/frame/forms.ts'
import { answerHealth } from './web/frame/health.ts'
import { createLimits } from './web/frame/limits.ts'
import type { Parts } from './web/frame/parts.ts'
import { readingKey, readingOf } from './web/frame/reading.ts'
import { logRequests } from './web/frame/request-log.ts'
import { placeOf, type Place, type Surface } from './web/frame/place.ts'
import { sendPublicFault } from './web/frame/public-fault.ts'
import { publicHeaders } from './web/frame/security.ts'
import { createViews } from './web/frame/views.ts'
import { newsroomRoutes } from './web/newsroom/routes.ts'
import { sendUnknownHost } from './web/portal/directory.ts'
import { portalRoutes } from './web/portal/routes.ts'
import { siteRoutes } from './web/site/routes.ts'
import type { Config } from './config.ts'

export interface App {
  /** For the server: requests and answers that are born as Express wants them. */
  messages: Pick<ServerOptions, 'IncomingMessage' | 'ServerResponse'>
  refusalHeaders: readonly string[]
  /** What is not in memory is begun by `begin`, when its turn has come. */
  handle(req: IncomingMessage, res: ServerResponse, begin?: (task: () => void) => void): void
  /** Every surface's routes, for the test that walks them all. */
  surfaces: Record<Exclude<Surface, 'unknown'>, Router>
}

/** All web wiring on one page, in the order a request meets it. */
export function createApp(parts: Parts, config: Pick<Config, 'trustedProxies'>): App {
  useIndonesianMessages()
  const limits = createLimits(parts)
  const surfaces = {
    site: siteRoutes(parts),
    portal: portalRoutes(parts),
    newsroom: adminRoutes({
      parts,
      limits,
      product: 'Dapur Redaksi',
      cookiePrefix: 'dapur',
      pages: newsroomRoutes(parts),
    }),
    console: adminRoutes({
      parts,
      limits,
      product: 'Konsol',
      cookiePrefix: 'konsol',
      pages: consoleRoutes(parts),
    }),
  }
  const routed = createExpress(parts, config, surfaces)
  const cache = new PageCache(parts.versions, parts.clock)
  const answer = (req: IncomingMessage, res: ServerResponse) => {
    req.id = newId()
    routed(req, res)
  }

  return {
    messages: messagesFor(routed),
    refusalHeaders: publicHeaders(parts.base.protocol === 'https:'),
    surfaces,
    handle(req, res, begin = (task) => task()) {
      req.place = placeOf(req, parts.base, config.trustedProxies)
      const url = req.url ?? '/'
      if (answerHealth(parts, url, res)) return
      if (url.startsWith('/aset/')) return sendAsset(parts.assets, req, res)
      const key = cacheKey(req.place, req.method, url, readingKey(readingOf(req.headers)))
      if (key) cache.serve(req, res, key, () => begin(() => answer(req, res)))
      else begin(() => answer(req, res))
    },
  }
}

/** Scheme, host, path and the reader's two cookies: nothing else of a request can change what the public is answered. */
function cacheKey(
  place: Place,
  method: string | undefined,
  url: string,
  reading: string,
): string | undefined {
  const isPublic = place.surface === 'site' || place.surface === 'portal'
  if (!isPublic || (method !== 'GET' && method !== 'HEAD')) return undefined
  if (!isCachedUrl(place.surface, url)) return undefined
  return `${place.secure ? 'https' : 'http'} ${place.host} ${url}${reading}`
}

/**
 * Express puts its own prototype under each request and answer, which makes all of Node's code for them slow. Made with
 * that prototype from the start, they stay as they are.
 */
function messagesFor(app: Express): App['messages'] {
  class AppRequest extends IncomingMessage {}
  class AppResponse<Asked extends IncomingMessage = IncomingMessage> extends ServerResponse<Asked> {}
  app.request = Object.setPrototypeOf(AppRequest.prototype, app.request) as Express['request']
  app.response = Object.setPrototypeOf(AppResponse.prototype, app.response) as Express['response']
  return { IncomingMessage: AppRequest, ServerResponse: AppResponse }
}

function createExpress(parts: Parts, config: Pick<Config, 'trustedProxies'>, surfaces: App['surfaces']) {
  const { trustedProxies } = config
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')
  app.set('trust proxy', (address: string) =>
    trustedProxies.check(address, address.includes(':') ? 'ipv6' : 'ipv4'),
  )
  const root = join(ROOT, 'src/web')
  const views = createViews({ root, icons: parts.assets.icons, assetUrl: (name) => parts.assets.url(name) })
  app.engine('hbs', views.engine)
  app.set('view engine', 'hbs')
  app.set('views', root)

  if (parts.log.isLevelEnabled('info')) app.use(logRequests(parts.log))
  app.use(refuseNul)
  app.use(bySurface(surfaces))
  app.use(((req, res) => sendUnknownHost(parts, req, res)) satisfies RequestHandler)
  app.use(publicErrors(parts))
  return app
}

/** No address of ours has one, and PostgreSQL takes it for an error. */
const refuseNul: RequestHandler = (req, _res, next) => {
  next(req.url.includes('%00') ? new UserError('not_found', 'page.not_found') : undefined)
}

function bySurface(surfaces: App['surfaces']): RequestHandler {
  return (req, res, next) => {
    const { surface } = req.place
    if (surface === 'unknown') return next()
    surfaces[surface](req, res, next)
  }
}

function publicErrors(parts: Parts): ErrorRequestHandler {
  return (error, req, res, next) => {
    if (res.headersSent) return next(error)
    // Nothing is drawn for a reader who has gone.
    if (req.socket.destroyed) return
    sendPublicFault(parts, error, req, res)
  }
}
