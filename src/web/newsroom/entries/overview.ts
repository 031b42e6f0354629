import type { RequestHandler } from 'express'
import { countKinds } from '../../../domain/content/entries.ts'
import { formatNumber } from '../../../platform/locale.ts'
import { message } from '../../../platform/messages.ts'
import { writerOf } from '../writer.ts'
import { listSections, sectionUrl } from './sections.ts'
import type { OverviewPage } from './view.ts'

/** GET /:slug/isi: the way to everything that the site holds. */
export const overview: RequestHandler = async (req, res) => {
  const { db, base } = writerOf(req)
  const counts = await countKinds(db)
  res.render('newsroom/entries/overview', {
    sections: listSections().map((section) => {
      const { published = 0, draft = 0 } = counts.get(section.kind) ?? {}
      const words = `kind.${section.kind}`
      return {
        title: message(`${words}._section`),
        about: message(`${words}._about`),
        url: sectionUrl(base, section),
        count: section.kind === 'home' ? '' : countText(published, draft),
      }
    }),
    settings: SETTINGS.map(({ word, title, about }) => ({ title, about, url: `${base}/${word}` })),
  } satisfies OverviewPage)
}

/** What is true of the whole site. */
const SETTINGS = [
  { word: 'kantor', title: 'Kantor', about: 'Alamat, jam buka, dan cara menghubungi.' },
  { word: 'menu', title: 'Menu', about: 'Tautan di bagian atas setiap halaman.' },
  { word: 'tampilan', title: 'Tampilan', about: 'Tema, palet, dan pengaturannya.' },
]

function countText(published: number, draft: number): string {
  if (published + draft === 0) return 'Belum ada'
  const drafts = draft > 0 ? `, ${formatNumber(draft)} draf` : ''
  return `${formatNumber(published)} terbit${drafts}`
}
