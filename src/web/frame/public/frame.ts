import { cardPath, type CardEntry } from '../../../domain/cards/card.ts'
import { channelView, whatsappDigits, type OfficeChannel } from '../../../domain/content/channels.ts'
import type {
  ContactChannel,
  FooterColumn,
  Frame,
  Language,
  PageType,
  PageView,
  SiteView,
  ThemeInput,
} from '../../../domain/themes/contract.ts'
import { hoursNow, type StoredHours } from '../../../domain/tenants/hours.ts'
import type { Tenant } from '../../../domain/tenants/tenants.ts'
import { hostUrl, type Parts } from '../parts.ts'
import type { Reading } from '../reading.ts'
import { footerWords, menuLabel } from './english-words.ts'
import { officeLd, safeJson } from './json-ld.ts'
import { noticeOf, noticeUntil, type Office } from './office.ts'

export type { Office } from './office.ts'

export type PageSketch = { type: PageType } & Pick<PageView, 'title' | 'summary' | 'url'> &
  Partial<Omit<PageView, 'jsonLd' | 'image'>> & {
    lang?: Language
    /** What the share card shows; null: the office itself. */
    card?: CardEntry
    /** schema.org description of the page; without it none but the home page has one. */
    ld?: object
  }

export interface SiteFrame {
  frame: Frame
  /** Epoch ms after which the frame reads differently by itself; 0: never kept. */
  validUntil: number
}

/** One entry as a page of the site. */
export interface EntryPage<View extends ThemeInput = ThemeInput> {
  site: SiteFrame
  view: View
}

export const FEED_PATH = '/berita.xml'
export const SEARCH_PATH = '/cari'
export const READING_PATH = '/tampilan'

/** The office around a page: name, hours, menu, look, footer. */
export function frameOf(office: Office, sketch: PageSketch): SiteFrame {
  const { tenant, parts, now } = office
  const { lang = 'id', card = null, ld, ...shown } = sketch
  const hours = hoursNow(JSON.parse(tenant.hours) as StoredHours[], now, office.holidays)
  const home = hostUrl(parts.base, tenant.slug)
  const isLive = tenant.stage === 'live'
  const page: PageView = {
    canonical: home + shown.url,
    updatedAt: tenant.updated_at,
    publishedAt: null,
    breadcrumb: [],
    noindex: false,
    feedUrl: isLive ? FEED_PATH : null,
    alternates: [],
    ...shown,
    image: isLive ? home + cardPath(tenant, card) : null,
    jsonLd: ld ? safeJson(ld) : shown.type === 'home' ? safeJson(officeLd(office, home)) : null,
  }
  const frame: Frame = {
    site: {
      ...siteView(tenant, page.url, lang),
      hours: hours?.rows ?? [],
      openNow: hours?.state ?? null,
    },
    regency: regencyView(parts),
    settings: office.settings,
    page,
    footer: footerOf(tenant, parts, lang),
    reading: readingView(office.reading, page.url),
    notice: noticeOf(office),
    isExample: parts.demo,
  }
  return { frame, validUntil: Math.min(hours?.validUntil ?? Infinity, noticeUntil(office)) }
}

export function readingView(reading: Reading, back: string): Frame['reading'] {
  return { ...reading, url: READING_PATH, back }
}

export function regencyView({ roster, base }: Parts): Frame['regency'] {
  const { name, motto, rootDomain } = roster.regency
  return { name, motto, officialDomain: rootDomain, portalUrl: base.origin }
}

function siteView(tenant: Tenant, url: string, lang: Language): SiteView {
  const menu = JSON.parse(tenant.menu) as { label: string; path: string }[]
  const { latitude, longitude } = tenant
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
    geoUrl: latitude !== null && longitude !== null ? `geo:${latitude},${longitude}` : null,
    menu: menu.map(({ label, path }) => ({
      ...{ label: menuLabel(label, path, lang), url: path, current: isCurrent(path, url) },
    })),
    palette: tenant.palette ?? '',
    lang,
    searchUrl: SEARCH_PATH,
    updatedAt: tenant.updated_at,
  }
}

/** Telephone, WhatsApp and mail of the office, then what else it named. */
export function channelsOf(tenant: Tenant): ContactChannel[] {
  const note = 'Dijawab pada jam kerja'
  const own: OfficeChannel[] = [
    { kind: 'telepon', value: tenant.phone ?? '', note },
    { kind: 'whatsapp', value: tenant.whatsapp ?? '', note },
    { kind: 'surel', value: tenant.email ?? '', note },
  ]
  const named = JSON.parse(tenant.channels) as OfficeChannel[]
  return [...own.filter(({ value }) => value), ...named].flatMap((channel) => channelView(channel) ?? [])
}

function isCurrent(path: string, url: string): boolean {
  if (path === '/') return url === '/'
  const section = path.startsWith('/profil/') ? '/profil/' : path
  return url === path || url.startsWith(section.endsWith('/') ? section : `${section}/`)
}

function footerOf(tenant: Tenant, parts: Parts, lang: Language): FooterColumn[] {
  const words = footerWords(lang)
  const { origin } = parts.base
  const regencyColumn = {
    title: words.regency,
    links: [
      { label: `Portal ${parts.roster.regency.shortName}`, url: origin },
      { label: words.offices, url: `${origin}/opd` },
      { label: words.allServices, url: `${origin}/layanan` },
    ],
  }
  if (tenant.stage !== 'live') return [regencyColumn]
  const own = [
    { label: words.services, url: '/layanan' },
    { label: words.news, url: '/berita' },
    { label: words.announcements, url: '/pengumuman' },
    { label: words.events, url: '/agenda' },
    { label: words.gallery, url: '/galeri' },
    { label: words.profile, url: '/profil' },
    { label: words.sitemap, url: '/peta-situs.xml' },
  ]
  const rights = [
    { label: words.documents, url: '/informasi-publik' },
    { label: words.complain, url: 'https://www.lapor.go.id' },
    { label: words.accessibility, url: '/profil/pernyataan-aksesibilitas' },
    { label: words.privacy, url: '/profil/kebijakan-privasi' },
  ]
  return [{ title: words.site, links: own }, { title: words.rights, links: rights }, regencyColumn]
}
