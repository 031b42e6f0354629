import type { Frame } from '../../domain/themes/contract.ts'
import type { Parts } from '../frame/parts.ts'

/** Of a page that stands on somebody else's host: its links lead to the portal itself. */
export function leadHome(frame: Frame, { base }: Parts): void {
  const lead = <Linked extends { url: string }>(link: Linked): Linked =>
    link.url.startsWith('/') ? { ...link, url: base.origin + link.url } : link
  frame.site = {
    ...frame.site,
    url: `${base.origin}/`,
    menu: frame.site.menu.map((link) => ({ ...lead(link), current: false })),
    searchUrl: base.origin + frame.site.searchUrl,
  }
  frame.footer = frame.footer.map(({ title, links }) => ({ title, links: links.map(lead) }))
  frame.page = { ...frame.page, feedUrl: null }
}
