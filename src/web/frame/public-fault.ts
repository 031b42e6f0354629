import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ErrorInput } from '../../domain/themes/contract.ts'
import { faultOf } from './errors.ts'
import type { Parts } from './parts.ts'
import { publicHeaders } from './security.ts'

/** The public's error page. It asks the database nothing: that may be what failed. */
export function sendPublicFault(
  parts: Parts,
  error: unknown,
  req: IncomingMessage,
  res: ServerResponse,
): void {
  const fault = faultOf(error, req, parts.log)
  const html = parts.themes.render('_base', errorView(parts, fault.heading, fault.text, fault.code ?? ''))
  const headers = [
    'Content-Type',
    'text/html; charset=utf-8',
    'Cache-Control',
    'no-store',
    ...publicHeaders(req.place.secure),
  ]
  res.writeHead(fault.status, headers)
  res.end(req.method === 'HEAD' ? undefined : html)
}

function errorView(
  { roster, base, themes }: Parts,
  title: string,
  summary: string,
  reference: string,
): ErrorInput {
  const { name, shortName, motto, rootDomain } = roster.regency
  return {
    site: {
      ...{ name: `Pemerintah ${name}`, shortName, kind: 'kabupaten', url: '/', palette: 'marawa' },
      ...{ address: null, phone: null, email: null, whatsapp: null, geoUrl: null, updatedAt: null },
      ...{ hours: [], openNow: null, menu: [], lang: 'id' as const, searchUrl: '/cari' },
    },
    regency: { name, motto, officialDomain: rootDomain, portalUrl: base.origin },
    settings: themes.settings('_base', {}),
    page: {
      ...{ type: 'error' as const, title, summary, url: '/', canonical: base.origin, noindex: true },
      ...{ updatedAt: null, publishedAt: null, breadcrumb: [], feedUrl: null, image: null },
      ...{ alternates: [], jsonLd: null },
    },
    footer: [],
    reading: { scheme: 'auto', saver: false, url: '/tampilan', back: '/' },
    notice: null,
    reference,
  }
}
