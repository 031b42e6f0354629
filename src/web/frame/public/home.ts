import type { Body } from '../../../domain/content/body.ts'
import { homeRows, startingHome } from '../../../domain/content/home-page.ts'
import type { BlockView, HomeInput } from '../../../domain/themes/contract.ts'
import { frameOf, type EntryPage } from './frame.ts'
import type { Office } from './office.ts'

/** `summary`: what search engines show; empty gives a sentence of the office. */
export function homePage(office: Office, blocks: BlockView[], summary = ''): EntryPage<HomeInput> {
  const { tenant, parts } = office
  const site = frameOf(office, {
    type: 'home',
    title: tenant.name,
    summary: summary || `Layanan, berita, dan kontak ${tenant.name} ${parts.roster.regency.name}.`,
    url: '/',
  })
  return { site, view: { ...site.frame, rows: homeRows(blocks) } }
}

/** What a site shows that has not arranged a home page of its own. */
export function startingBody({ tenant, settings: { promise, lead } }: Office): Body {
  return startingHome(tenant.kind, { title: promise || tenant.name, lead, shortcuts: [] })
}
