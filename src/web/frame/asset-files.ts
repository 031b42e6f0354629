import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Assets } from '../../platform/http/assets.ts'
import { acceptedEncoding } from '../../platform/http/page.ts'
import { publicHeaders } from './security.ts'

const KEPT = ['Cache-Control', 'public, max-age=31536000, immutable', 'Vary', 'Accept-Encoding']
/** Put together once: most of what a site is asked for are its assets. */
const HEADERS = [...KEPT, ...publicHeaders(false)]
const SECURE_HEADERS = [...KEPT, ...publicHeaders(true)]

/**
 * Styles, fonts, scripts and drawings of the build, straight from memory; the same on every host. A drawing can be opened
 * alone, as a page.
 */
export function sendAsset(assets: Assets, req: IncomingMessage, res: ServerResponse): void {
  const { secure } = req.place
  const asset = assets.find((req.url ?? '').split('?')[0]!)
  if (!asset || (req.method !== 'GET' && req.method !== 'HEAD')) {
    const type = ['Content-Type', 'text/plain; charset=utf-8']
    res.writeHead(404, [...type, ...publicHeaders(secure)]).end('Berkas tidak ditemukan.')
    return
  }
  const kept = secure ? SECURE_HEADERS : HEADERS
  if (req.headers['if-none-match']?.includes(asset.etag)) {
    res.writeHead(304, ['ETag', asset.etag, ...kept]).end()
    return
  }
  const encoding = acceptedEncoding(req)
  const body = encoding === 'br' ? asset.br : encoding === 'gzip' ? asset.gz : asset.identity
  const headers = [
    'Content-Type',
    asset.type,
    'Content-Length',
    String(body.length),
    'ETag',
    asset.etag,
    ...kept,
  ]
  if (encoding !== 'identity') headers.push('Content-Encoding', encoding)
  res.writeHead(200, headers)
  res.end(req.method === 'HEAD' ? undefined : body)
}
