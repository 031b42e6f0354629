import { expect } from 'chai'
import { articlePath } from '../../../src/domain/content/kinds/article.ts'
import {
  ARTICLES_PER_PAGE,
  countArticles,
  explainAbsence,
  findPublished,
  listArticles,
  listPublished,
} from '../../../src/domain/content/reading.ts'
import { saveDraft } from '../../../src/domain/content/editing.ts'
import { openEntry } from '../../../src/domain/content/editing.ts'
import { withdrawEntry } from '../../../src/domain/content/publishing.ts'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { twoOffices, type Offices } from '../../support/offices.ts'
import { anArticle, EDITOR } from '../../support/tenants.ts'

describe('what the public reads', () => {
  let offices: Offices
  let db: TenantDb
  beforeEach(async () => {
    offices = await twoOffices()
    db = offices.dinkes
  })
  const titles = async (filter = {}) => (await listArticles(db, filter)).map(({ title }) => title)

  it('is the published text, also while a newer one waits', async () => {
    const id = await anArticle(db, { title: 'Terbit' })
    const { version } = (await openEntry(db, 'article', id))!
    await saveDraft(db, EDITOR, 'article', id, { ...version, title: 'Menunggu' }, 1)

    expect((await findPublished(db, 'article', 'terbit'))?.version.title).to.equal('Terbit')
    expect(await titles()).to.deep.equal(['Terbit'])
  })

  it('holds no draft, nothing withdrawn and nothing of another office', async () => {
    await anArticle(db, { title: 'Rancangan', published: false })
    await withdrawEntry(db, EDITOR, 'article', await anArticle(db, { title: 'Ditarik' }))
    await anArticle(offices.dishub, { title: 'Milik lain' })

    expect(await titles()).to.deep.equal([])
    expect(await countArticles(db)).to.deep.equal([])
    for (const slug of ['rancangan', 'ditarik', 'milik-lain'])
      expect(await findPublished(db, 'article', slug)).to.equal(undefined)
    expect(await explainAbsence(db, 'article', 'ditarik')).to.equal('withdrawn')
    expect(await explainAbsence(db, 'article', 'rancangan')).to.equal(undefined)
  })

  it('comes newest first, in pages that neither repeat nor lose an article', async () => {
    const total = ARTICLES_PER_PAGE * 2 + 1
    for (let number = 1; number <= total; number++) {
      // Some at the same moment.
      if (number % 3 === 0) offices.clock.advance(60)
      await anArticle(offices.now(db), { title: `Kabar ${number}` })
    }

    const pages = [
      await titles(),
      await titles({ page: 2 }),
      await titles({ page: 3 }),
      await titles({ page: 4 }),
    ]

    expect(pages.map(({ length }) => length)).to.deep.equal([ARTICLES_PER_PAGE, ARTICLES_PER_PAGE, 1, 0])
    expect(pages.flat()).to.deep.equal(Array.from({ length: total }, (_, i) => `Kabar ${total - i}`))
  })

  it('is counted and filtered by category', async () => {
    await anArticle(db, { title: 'Satu', category: 'kegiatan' })
    await anArticle(db, { title: 'Dua', category: 'kegiatan' })
    await anArticle(db, { title: 'Tiga', category: 'imbauan' })
    await anArticle(db, { title: 'Empat', category: 'imbauan', published: false })

    expect(await countArticles(db)).to.have.deep.members([
      { category: 'kegiatan', year: 2026, total: 2 },
      { category: 'imbauan', year: 2026, total: 1 },
    ])
    expect(await titles({ category: 'kegiatan' })).to.have.members(['Satu', 'Dua'])
  })

  it('is found under its own kind only', async () => {
    await anArticle(db, { title: 'Visi dan misi' })

    const pages = await listPublished(db, 'page')

    expect(pages.map(({ slug }) => slug)).to.not.include('visi-dan-misi-2')
    expect((await findPublished(db, 'article', 'visi-dan-misi'))?.entry.kind).to.equal('article')
    expect(await findPublished(db, 'service', 'visi-dan-misi')).to.equal(undefined)
  })

  it('has the year of WIB in its address', () => {
    const path = (published_at: string) => articlePath({ slug: 'a', published_at })

    expect(path('2026-12-31T16:59:59.999Z')).to.equal('/berita/2026/a')
    expect(path('2026-12-31T17:00:00.000Z')).to.equal('/berita/2027/a')
  })
})
