import { bodyText } from '../../../domain/content/body.ts'
import { categoryLabel } from '../../../domain/content/labels.ts'
import { articlePath } from '../../../domain/content/kinds/article.ts'
import type { Published } from '../../../domain/content/reading.ts'
import type { ArticleInput, BlockView, Cover } from '../../../domain/themes/contract.ts'
import { hostUrl } from '../parts.ts'
import { frameOf, type EntryPage } from './frame.ts'
import { articleLd } from './json-ld.ts'
import type { Office } from './office.ts'
import { shareUrl } from './share.ts'
import { alternatesOf } from './translations.ts'

const WORDS_PER_MINUTE = 200

/** The article itself; what is related to it is added by who has read it. */
export function articlePage(
  office: Office,
  found: Published<'article'>,
  blocks: BlockView[],
): EntryPage<ArticleInput> {
  const { entry, version } = found
  const url = articlePath({ slug: entry.slug, published_at: entry.published_at ?? office.now })
  const home = hostUrl(office.parts.base, office.tenant.slug)
  const site = frameOf(office, {
    ...{ type: 'article', title: version.title, summary: version.summary, url },
    ...{ publishedAt: entry.published_at, updatedAt: version.createdAt },
    breadcrumb: [
      { label: 'Beranda', url: '/' },
      { label: 'Berita', url: '/berita' },
    ],
    alternates: alternatesOf(home, url, version.fields.english),
    card: { id: entry.id, title: version.title },
    ld: articleLd(office, home, url, found),
  })
  const cover = coverOf(version.body.blocks[0]?.type, blocks[0], entry.id)
  const view: ArticleInput = {
    ...site.frame,
    category: categoryLabel(version.fields.category),
    unit: version.fields.unit || null,
    readingMinutes: Math.max(1, Math.round(bodyText(version.body).split(/\s+/).length / WORDS_PER_MINUTE)),
    cover,
    blocks: 'art' in cover ? blocks : blocks.slice(1),
    relatedServices: [],
    relatedArticles: [],
    whatsappShareUrl: shareUrl(version.title, site.frame.page.canonical),
  }
  return { site, view }
}

/** A photo that stands first is the cover; otherwise the server draws one. */
function coverOf(firstType: string | undefined, first: BlockView | undefined, seed: string): Cover {
  return firstType === 'gambar' && first?.type === 'gambar' ? first.photo : { art: true, seed }
}
