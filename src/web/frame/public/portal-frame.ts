import type { FooterColumn, Frame, Link, PageView } from '../../../domain/themes/contract.ts'
import type { Parts } from '../parts.ts'
import type { Reading } from '../reading.ts'
import { readingView, regencyView, SEARCH_PATH, type PageSketch } from './frame.ts'
import { safeJson } from './json-ld.ts'

/** The look of the bare domain; the regency chooses no other. */
export const PORTAL_THEME = 'gonjong'
const PORTAL_PALETTE = 'marawa'
export const PORTAL_FEED = '/kabar.xml'

const MENU: Link[] = [
  { label: 'Beranda', url: '/' },
  { label: 'Layanan', url: '/layanan' },
  { label: 'Kabar', url: '/kabar' },
  { label: 'Perangkat daerah', url: '/opd' },
  { label: 'Kecamatan', url: '/kecamatan' },
]

/** A citizen's request to the bare domain. */
export interface PortalReader {
  parts: Parts
  now: string
  reading: Reading
}

export type PortalSketch = Omit<PageSketch, 'card' | 'lang'>

/** The regency around a page: name, menu, look, footer. */
export function portalFrameOf({ parts, reading }: PortalReader, sketch: PortalSketch): Frame {
  const { roster, base, themes } = parts
  const { name } = roster.regency
  const { ld, ...shown } = sketch
  const page: PageView = {
    canonical: base.origin + shown.url,
    ...{ updatedAt: null, publishedAt: null, breadcrumb: [], noindex: false, feedUrl: PORTAL_FEED },
    alternates: [],
    ...shown,
    image: null,
    jsonLd: ld ? safeJson(ld) : null,
  }
  return {
    site: {
      // On pages that are not the home page the government speaks, as it does in the footer.
      ...{ name, shortName: name, kind: 'kabupaten', url: '/' },
      ...{ address: null, phone: null, email: null, whatsapp: null, geoUrl: null, updatedAt: null },
      ...{ hours: [], openNow: null, lang: 'id' },
      menu: MENU.map((link) => ({ ...link, current: isCurrent(link.url, shown.url) })),
      palette: PORTAL_PALETTE,
      searchUrl: SEARCH_PATH,
    },
    regency: regencyView(parts),
    settings: themes.settings(PORTAL_THEME, {}),
    page,
    footer: footerOf(parts),
    reading: readingView(reading, page.url),
    notice: null,
    isExample: parts.demo,
  }
}

/** schema.org description of the regency's government, with its search. */
export function regencyLd({ roster, base }: Parts): object {
  const { name, province } = roster.regency
  const home = `${base.origin}/`
  const government = {
    '@type': 'GovernmentOrganization',
    '@id': `${home}#pemerintah`,
    name: `Pemerintah ${name}`,
    url: home,
    areaServed: { '@type': 'AdministrativeArea', name, containedInPlace: province },
  }
  const search = {
    '@type': 'SearchAction',
    target: `${base.origin}${SEARCH_PATH}?q={q}`,
    'query-input': 'required name=q',
  }
  const site = { '@type': 'WebSite', name, url: home, inLanguage: 'id', potentialAction: search }
  return {
    '@context': 'https://schema.org',
    '@graph': [government, { ...site, publisher: { '@id': `${home}#pemerintah` } }],
  }
}

function isCurrent(path: string, url: string): boolean {
  return path === '/' ? url === '/' : url === path || url.startsWith(`${path}/`) || url.startsWith(`${path}?`)
}

function footerOf({ roster }: Parts): FooterColumn[] {
  return [
    {
      title: 'Portal ini',
      links: [
        { label: 'Semua layanan', url: '/layanan' },
        { label: 'Semua kabar', url: '/kabar' },
        { label: 'Peta situs', url: '/peta-situs.xml' },
      ],
    },
    {
      title: 'Hak Anda',
      links: [{ label: 'Lapor lewat SP4N-LAPOR!', url: 'https://www.lapor.go.id' }],
    },
    {
      title: roster.regency.name,
      links: [
        { label: 'Perangkat daerah', url: '/opd' },
        { label: 'Kecamatan dan nagari', url: '/kecamatan' },
        { label: 'Cari di semua situs', url: SEARCH_PATH },
      ],
    },
  ]
}
