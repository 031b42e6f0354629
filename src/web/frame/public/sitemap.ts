export interface MappedAddress {
  url: string
  changedAt: string | null
  english: string | null
}

/** More than this in one file no search engine reads (sitemaps.org). */
export const SITEMAP_MAX = 50_000

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMESPACES =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'

export function sitemapText(addresses: MappedAddress[]): string {
  const urls = addresses.slice(0, SITEMAP_MAX).flatMap(({ url, changedAt, english }) => {
    if (english === null) return [urlText(url, changedAt, '')]
    const both =
      `<xhtml:link rel="alternate" hreflang="id" href="${escapeXml(url)}"/>` +
      `<xhtml:link rel="alternate" hreflang="en" href="${escapeXml(english)}"/>`
    return [urlText(url, changedAt, both), urlText(english, changedAt, both)]
  })
  return `${HEAD}<urlset ${NAMESPACES}>\n${urls.join('\n')}\n</urlset>\n`
}

/** A list of sitemaps: one for each site. */
export function sitemapIndexText(maps: { url: string; changedAt: string | null }[]): string {
  const rows = maps.map(
    ({ url, changedAt }) => `<sitemap><loc>${escapeXml(url)}</loc>${dateText(changedAt)}</sitemap>`,
  )
  return `${HEAD}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</sitemapindex>\n`
}

function urlText(url: string, changedAt: string | null, alternates: string): string {
  return `<url><loc>${escapeXml(url)}</loc>${dateText(changedAt)}${alternates}</url>`
}

function dateText(changedAt: string | null): string {
  return changedAt ? `<lastmod>${changedAt}</lastmod>` : ''
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
