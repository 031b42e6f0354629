import { kindOf } from '../../../domain/content/kinds.ts'
import type { Published } from '../../../domain/content/reading.ts'
import type { BlockView, PageInput } from '../../../domain/themes/contract.ts'
import { hostUrl } from '../parts.ts'
import { frameOf, type EntryPage } from './frame.ts'
import { questionsLd } from './json-ld.ts'
import type { Office } from './office.ts'
import { alternatesOf } from './translations.ts'

/** A page without its neighbours: those are added by who has read them. */
export function freePage(
  office: Office,
  { entry, version }: Published<'page'>,
  blocks: BlockView[],
  parent?: { title: string; url: string },
): EntryPage<PageInput> {
  const { title, summary, fields, createdAt } = version
  const isProfile = fields.section === 'profil'
  const url = kindOf('page').path({ ...entry, category: fields.section })!
  const home = hostUrl(office.parts.base, office.tenant.slug)
  const site = frameOf(office, {
    ...{ type: 'page', title, summary, url, updatedAt: createdAt },
    breadcrumb: [
      { label: 'Beranda', url: '/' },
      ...(isProfile ? [{ label: 'Profil', url: '/profil' }] : []),
      ...(parent ? [{ label: parent.title, url: parent.url }] : []),
    ],
    alternates: alternatesOf(home, url, fields.english),
    card: { id: entry.id, title },
    ld: questionsLd(blocks),
  })
  return {
    site,
    view: { ...site.frame, blocks, incomplete: fields.incomplete, siblings: [], children: [] },
  }
}
