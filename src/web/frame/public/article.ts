import { bodyText, bodyViews } from '../../../domain/content/body.ts'
import type { Published } from '../../../domain/content/reading.ts'
import type { ArticleInput, BlockView, Cover, Frame } from '../../../domain/themes/contract.ts'
import { categoryLabel } from './cards.ts'

const WORDS_PER_MINUTE = 200

export function articleSketch(
  { entry, version }: Pick<Published<'article'>, 'entry' | 'version'>,
  url: string,
) {
  return {
    type: 'article' as const,
    title: version.title,
    summary: version.summary,
    url,
    publishedAt: entry.published_at,
    updatedAt: version.createdAt,
    breadcrumb: [
      { label: 'Beranda', url: '/' },
      { label: 'Berita', url: '/berita' },
    ],
  }
}

/** The article itself; what is related to it is added by who has read it. */
export function articleView(
  frame: Frame,
  { entry, version, photos }: Published<'article'>,
  photoBase: string,
): ArticleInput {
  const blocks = bodyViews(version.body, { photos, photoBase })
  const cover = coverOf(version.body.blocks[0]?.type, blocks[0], entry.id)
  return {
    ...frame,
    category: categoryLabel(version.fields.category),
    unit: version.fields.unit || null,
    readingMinutes: Math.max(1, Math.round(bodyText(version.body).split(/\s+/).length / WORDS_PER_MINUTE)),
    cover,
    blocks: 'art' in cover ? blocks : blocks.slice(1),
    relatedServices: [],
    relatedArticles: [],
    whatsappShareUrl: `https://wa.me/?text=${encodeURIComponent(`${version.title} ${frame.page.canonical}`)}`,
  }
}

/** A photo that stands first is the cover; otherwise the server draws one. */
function coverOf(firstType: string | undefined, first: BlockView | undefined, seed: string): Cover {
  return firstType === 'gambar' && first?.type === 'gambar' ? first.photo : { art: true, seed }
}
