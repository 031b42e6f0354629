import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Assets } from '../../platform/http/assets.ts'
import { acceptedEncoding } from '../../platform/http/page.ts'

const HEADERS = [
  'Cache-Control',
  'public, max-age=31536000, immutable',
  'X-Content-Type-Options',
  'nosniff',
  'Vary',
  'Accept-Encoding',
]

/** Styles, fonts, scripts and drawings of the build, straight from memory; the same on every host. */
export function sendAsset(assets: Assets, req: IncomingMessage, res: ServerResponse): void {
  const asset = assets.find((req.url ?? '').split('?')[0]!)
  if (!asset || (req.method !== 'GET' && req.method !== 'HEAD')) {
    const text = 'Berkas tidak ditemukan.'
    res
      .writeHead(404, ['Content-Type', 'text/plain; charset=utf-8', 'X-Content-Type-Options', 'nosniff'])
      .end(text)
    return
  }
  if (req.headers['if-none-match']?.includes(asset.etag)) {
    res.writeHead(304, ['ETag', asset.etag, ...HEADERS]).end()
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
    ...HEADERS,
  ]
  if (encoding !== 'identity') headers.push('Content-Encoding', encoding)
  res.writeHead(200, headers)
  res.end(req.method === 'HEAD' ? undefined : body)
}
