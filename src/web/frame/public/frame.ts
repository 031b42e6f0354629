import type { FooterColumn, Frame, PageView, SiteView } from '../../../domain/themes/contract.ts'
import { hoursNow, type StoredHours } from '../../../domain/tenants/hours.ts'
import type { Tenant } from '../../../domain/tenants/tenants.ts'
import { hostUrl, type Parts } from '../parts.ts'

/** What a page says of itself; the rest of its frame is the office's. */
export type PageSketch = Pick<PageView, 'type' | 'title' | 'summary' | 'url'> & Partial<PageView>

/** The office that a page is of, at one moment. */
export interface Office {
  tenant: Tenant
  parts: Parts
  now: string
}

export interface SiteFrame {
  frame: Frame
  /** Epoch ms after which the frame reads differently by itself; 0: never kept. */
  validUntil: number
}

export const FEED_PATH = '/berita.xml'

/** The office around a page: name, hours, menu, look, footer. */
export function frameOf({ tenant, parts, now }: Office, sketch: PageSketch): SiteFrame {
  const hours = hoursNow(JSON.parse(tenant.hours) as StoredHours[], now)
  const home = hostUrl(parts.base, tenant.slug)
  const page: PageView = {
    canonical: home + sketch.url,
    updatedAt: tenant.updated_at,
    publishedAt: null,
    breadcrumb: [],
    noindex: false,
    feedUrl: tenant.stage === 'live' ? FEED_PATH : null,
    image: null,
    ...sketch,
  }
  const frame: Frame = {
    site: { ...siteView(tenant, page.url), hours: hours?.rows ?? [], openNow: hours?.state ?? null },
    regency: regencyView(parts),
    settings: parts.themes.settings(
      tenant.theme ?? '',
      JSON.parse(tenant.settings) as Record<string, unknown>,
    ),
    page,
    footer: footerOf(tenant, parts),
    isExample: parts.demo,
  }
  return { frame, validUntil: hours?.validUntil ?? Infinity }
}

function regencyView({ roster, base }: Parts): Frame['regency'] {
  const { name, motto, rootDomain } = roster.regency
  return { name, motto, officialDomain: rootDomain, portalUrl: base.origin }
}

function siteView(tenant: Tenant, url: string): SiteView {
  const menu = JSON.parse(tenant.menu) as { label: string; path: string }[]
  return {
    name: tenant.name,
    shortName: tenant.short_name,
    kind: tenant.kind,
    url: '/',
    address: tenant.address,
    phone: tenant.phone,
    email: tenant.email,
    whatsapp: tenant.whatsapp
      ? { label: tenant.whatsapp, url: `https://wa.me/${whatsappDigits(tenant.whatsapp)}` }
      : null,
    hours: [],
    openNow: null,
    geoUrl: null,
    menu: menu.map(({ label, path }) => ({ label, url: path, current: isCurrent(path, url) })),
    palette: tenant.palette ?? '',
    lang: 'id',
    updatedAt: tenant.updated_at,
  }
}

function isCurrent(path: string, url: string): boolean {
  if (path === '/') return url === '/'
  const section = path.startsWith('/profil/') ? '/profil/' : path
  return url === path || url.startsWith(section.endsWith('/') ? section : `${section}/`)
}

function footerOf(tenant: Tenant, parts: Parts): FooterColumn[] {
  const regency = { label: `Portal ${parts.roster.regency.shortName}`, url: parts.base.origin }
  const offices = { label: 'Semua perangkat daerah', url: `${parts.base.origin}/opd` }
  const rights = [
    { label: 'Lapor lewat SP4N-LAPOR!', url: 'https://www.lapor.go.id' },
    { label: 'Pernyataan aksesibilitas', url: '/profil/pernyataan-aksesibilitas' },
    { label: 'Kebijakan privasi', url: '/profil/kebijakan-privasi' },
  ]
  const own = [
    { label: 'Semua layanan', url: '/layanan' },
    { label: 'Arsip berita', url: '/berita' },
    { label: 'Struktur organisasi', url: '/profil/struktur-organisasi' },
    { label: 'Kontak', url: '/kontak' },
  ]
  const regencyColumn = { title: 'Kabupaten', links: [regency, offices] }
  if (tenant.stage !== 'live') return [regencyColumn]
  return [{ title: 'Situs ini', links: own }, { title: 'Hak Anda', links: rights }, regencyColumn]
}

/** `0812-…` and `+62 812 …` both as wa.me wants them. */
export function whatsappDigits(number: string): string {
  return number.replace(/\D/g, '').replace(/^0/, '62')
}
