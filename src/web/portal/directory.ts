import type { Request, RequestHandler, Response } from 'express'
import type { DirectoryInput, OfficeCard } from '../../domain/themes/contract.ts'
import { progressOf } from '../../domain/fleet/tracker.ts'
import { listTenants, type Tenant } from '../../domain/tenants/tenants.ts'
import { FLEET } from '../../platform/db/tables.ts'
import { openFleet } from '../../platform/db/fleet-db.ts'
import { makePage, sendPage } from '../../platform/http/page.ts'
import { ticketOf } from '../../platform/http/page-cache.ts'
import { hostUrl, type Parts } from '../frame/parts.ts'
import { publicHeaders } from '../frame/security.ts'

const THEME = 'gonjong'
const PALETTE = 'marawa'
const REVALIDATE = ['Cache-Control', 'public, max-age=0, must-revalidate']

/** GET / and /opd on the bare domain: every office, those with a live site as links. */
export function directory(parts: Parts): RequestHandler {
  return async (req, res) => {
    await ticketOf(req)?.scope(FLEET)
    const page = await directoryPage(parts, req, null)
    ticketOf(req)?.settle(page, Infinity)
    sendPage(req, res, page)
  }
}

/** 404 for a host that nobody has: the directory, so that who mistyped finds the office. Never another tenant's page. */
export async function sendUnknownHost(parts: Parts, req: Request, res: Response): Promise<void> {
  sendPage(req, res, await directoryPage(parts, req, req.place.host))
}

/** 404 on the portal itself. */
export async function sendPortalNotFound(parts: Parts, req: Request, res: Response): Promise<void> {
  const view = { ...frameOf(parts, 'not_found', 'Halaman tidak ditemukan', req.path), services: [] }
  const html = parts.themes.render(THEME, view)
  sendPage(req, res, pageOf(req, 404, html))
}

async function directoryPage(parts: Parts, req: Request, unknownHost: string | null) {
  const tenants = (await listTenants(openFleet(parts.database, parts.clock))).filter(
    ({ stage }) => stage !== 'archived',
  )
  const { live } = progressOf(tenants.map((tenant) => ({ tenant })))
  const title = unknownHost !== null ? 'Alamat tidak ditemukan' : 'Perangkat daerah'
  const view: DirectoryInput = {
    ...frameOf(parts, 'directory', title, '/'),
    offices: tenants.map((tenant) => officeCard(parts, tenant)),
    liveCount: live,
    unknownHost,
  }
  view.page.noindex = unknownHost !== null
  return pageOf(req, unknownHost !== null ? 404 : 200, parts.themes.render(THEME, view))
}

function officeCard(parts: Parts, tenant: Tenant): OfficeCard {
  const { name, kind, address, phone } = tenant
  const live = tenant.stage === 'live'
  return { name, kind, live, url: live ? hostUrl(parts.base, tenant.slug) : null, address, phone }
}

function frameOf(parts: Parts, type: 'directory' | 'not_found', title: string, url: string) {
  const { roster, base, themes } = parts
  const { name, shortName, motto, rootDomain } = roster.regency
  return {
    site: {
      name: `Pemerintah ${name}`,
      shortName,
      kind: 'kabupaten',
      url: `${base.origin}/`,
      ...{ address: null, phone: null, email: null, whatsapp: null, geoUrl: null, updatedAt: null },
      ...{ hours: [], openNow: null, menu: [], palette: PALETTE, lang: 'id' as const },
    },
    regency: { name, motto, officialDomain: rootDomain, portalUrl: base.origin },
    settings: themes.settings(THEME, {}),
    page: {
      ...{ type, title, url, summary: `Situs resmi perangkat daerah ${name}.`, canonical: base.origin + url },
      ...{ updatedAt: null, publishedAt: null, breadcrumb: [], noindex: false, feedUrl: null, image: null },
    },
    footer: [],
    isExample: parts.demo,
  }
}

function pageOf(req: Request, status: number, html: string) {
  const headers = [...publicHeaders(req.place.secure), ...REVALIDATE]
  return makePage(req, { status, type: 'text/html; charset=utf-8', headers }, html)
}
