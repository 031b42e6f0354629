import { expect } from 'chai'
import { HITS_PER_PAGE, searchAll, searchSite } from '../../../src/domain/search/search.ts'
import { putSearchText, putSearchTexts, removeSearchText } from '../../../src/domain/search/texts.ts'
import type { FleetDb } from '../../../src/platform/db/fleet-db.ts'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { aSite, aText, freshFleet, searchText } from './sites.ts'

describe('search', () => {
  let fleet: FleetDb
  let dinkes: TenantDb
  let dishub: TenantDb
  beforeEach(async () => {
    fleet = await freshFleet()
    dinkes = await aSite(fleet, 'dinkes')
    dishub = await aSite(fleet, 'dishub')
  })
  const titles = async (q: string, db = dinkes) =>
    (await searchSite(db, { q })).hits.map(({ title }) => title)
  const allTitles = async (q: string) => (await searchAll(fleet, { q })).hits.map(({ title }) => title)

  it('finds words of the same root, in title, summary and text', async () => {
    await aText(dinkes, { title: 'Merekam data' })
    await aText(dinkes, { title: 'Dua', summary: 'Perekaman di kantor' })
    await aText(dinkes, { title: 'Tiga', text: 'Data warga terekam.' })
    await aText(dinkes, { title: 'Empat', text: 'Bukan ini.' })

    expect(await titles('rekam')).to.have.members(['Merekam data', 'Dua', 'Tiga'])
  })

  it('finds texts with all words, wherever each stands', async () => {
    await aText(dinkes, { title: 'Kartu keluarga' })
    await aText(dinkes, { title: 'Kartu pelajar', text: 'untuk keluarga' })
    await aText(dinkes, { title: 'Kartu saja' })

    expect(await titles('keluarga KARTU')).to.have.members(['Kartu keluarga', 'Kartu pelajar'])
  })

  it('settles for most of the words when no text has all', async () => {
    await aText(dinkes, { title: 'Kartu keluarga baru' })
    await aText(dinkes, { title: 'Kartu pelajar' })
    await aText(dinkes, { title: 'Jalan' })

    expect(await titles('kartu keluarga hilang')).to.deep.equal(['Kartu keluarga baru'])
    expect(await titles('kartu hilang')).to.have.members(['Kartu keluarga baru', 'Kartu pelajar'])
    expect(await titles('kartu hilang dicuri')).to.have.members(['Kartu keluarga baru', 'Kartu pelajar'])
  })

  it('does without the words that every text has', async () => {
    await aText(dinkes, { title: 'Membuat kartu' })

    expect(await titles('bagaimana cara membuat kartu')).to.deep.equal(['Membuat kartu'])
    expect(await searchSite(dinkes, { q: 'yang di' })).to.deep.include({ hits: [], total: 0, pages: 0 })
  })

  it('takes the last word for the beginning of others', async () => {
    await aText(dinkes, { title: 'Perekaman' })
    await aText(dinkes, { title: 'Dana desa' })

    for (const q of ['per', 'pere', 'perek', 'perekama', 'jadwal perek'])
      expect(await titles(q), q).to.deep.equal(['Perekaman'])
    expect(await titles('reka')).to.deep.equal(['Perekaman'])
    // Also when so far it is one of the words that are left out.
    expect(await titles('dan')).to.deep.equal(['Dana desa'])
    expect(await titles('pe')).to.deep.equal([])
    expect(await titles('perek jadwal')).to.deep.equal([])
  })

  it('takes a long last word as it is where enough texts have it', async () => {
    for (let i = 0; i < 3; i++) await aText(dinkes, { title: `Keluar ${i}` })
    await aText(dinkes, { title: 'Keluarga' })

    expect(await titles('keluar')).not.to.include('Keluarga')
    expect(await titles('keluarg')).to.deep.equal(['Keluarga'])
  })

  it('finds numbers and words with accents in any spelling', async () => {
    await aText(dinkes, { title: 'Café Padang Aro', text: 'Perda 14 Tahun 2026, nomor 1305012711260001' })

    for (const q of ['cafe', 'CAFÉ', 'cafe\u0301', '2026', '14', '1305012711260001', 'perda 14/2026'])
      expect(await titles(q), q).to.deep.equal(['Café Padang Aro'])
  })

  it('stays within its site', async () => {
    await aText(dinkes, { title: 'Kartu sehat' })
    await aText(dishub, { title: 'Kartu parkir' })

    expect(await titles('kartu')).to.deep.equal(['Kartu sehat'])
    expect(await titles('kartu', dishub)).to.deep.equal(['Kartu parkir'])
    expect(await allTitles('kartu')).to.have.members(['Kartu sehat', 'Kartu parkir'])
    expect(await searchSite(dinkes, { q: 'kartu', office: 'dishub' })).to.deep.include({
      total: 1,
      offices: [],
    })
  })

  it('keeps apart sites whose ids differ by a mark only', async () => {
    const [one, other] = [await aSite(fleet, 'kantor-1'), await aSite(fleet, 'kantor1')]
    for (let i = 0; i < 400; i++) await aText(other, { title: 'Kartu lain' })
    await aText(one, { title: 'Kartu sendiri' })

    expect(await titles('kartu', one)).to.deep.equal(['Kartu sendiri'])
    expect(await titles('sendiri', other)).to.deep.equal([])
  })

  it('knows a text until it is taken out, and only as it is now', async () => {
    const text = searchText({ title: 'Lama sekali' })
    await putSearchText(dinkes, text)
    await putSearchText(dinkes, { ...text, title: 'Segar sekali', summary: 'Baru' })

    expect(await titles('lama')).to.deep.equal([])
    expect(await titles('segar')).to.deep.equal(['Segar sekali'])

    await removeSearchText(dinkes, text.entryId)
    for (const q of ['lama', 'segar', 'baru', 'sekali']) expect(await titles(q), q).to.deep.equal([])
    expect(await allTitles('segar')).to.deep.equal([])
  })

  it('does not take out what belongs to another site', async () => {
    await aText(dinkes, { entryId: 'sama', title: 'Kartu sehat' })
    await aText(dishub, { entryId: 'sama', title: 'Kartu parkir' })
    await removeSearchText(dishub, 'sama')

    expect(await allTitles('kartu')).to.deep.equal(['Kartu sehat'])
  })

  it('forgets what was undone', async () => {
    const undone = dinkes.transaction(async (db) => {
      await aText(db, { title: 'Batal' })
      throw new Error('undone')
    })

    expect(await undone.catch((error: Error) => error.message)).to.equal('undone')
    expect(await titles('batal')).to.deep.equal([])
  })

  it('covers live sites only, from one moment to the next', async () => {
    await aText(dinkes, { title: 'Kartu sehat' })
    await aText(dishub, { title: 'Kartu parkir' })
    await dishub.update('tenants', {}, { stage: 'suspended' })

    const found = await searchAll(fleet, { q: 'kartu' })
    expect(found.hits.map(({ title }) => title)).to.deep.equal(['Kartu sehat'])
    expect(found).to.deep.include({ total: 1, offices: [{ value: 'dinkes', count: 1 }] })
    expect(await searchAll(fleet, { q: 'kartu', office: 'dishub' })).to.deep.include({ hits: [], total: 0 })
    expect(await titles('kartu', dishub)).to.deep.equal(['Kartu parkir'])

    await dishub.update('tenants', {}, { stage: 'live' })
    expect(await allTitles('kartu')).to.have.members(['Kartu sehat', 'Kartu parkir'])
  })

  it('finds what is old behind thousands of texts of sites that are not live', async () => {
    await aText(dinkes, { title: 'Kartu sehat' })
    const hidden = await aSite(fleet, 'bpbd', 'ready')
    await putSearchTexts(
      hidden,
      Array.from({ length: 1500 }, () => searchText({ title: 'Kartu rahasia' })),
    )

    expect(await searchAll(fleet, { q: 'kartu' })).to.deep.include({ total: 1, more: false })
    expect((await searchAll(fleet, { q: 'kartu rahasia' })).hits.map(({ title }) => title)).to.deep.equal([
      'Kartu sehat',
    ])
  })

  it('comes in pages that neither repeat nor lose a text', async () => {
    const put = Array.from({ length: HITS_PER_PAGE * 2 + 3 }, (_, i) => searchText({ title: `Kartu ${i}` }))
    await putSearchTexts(dinkes, put)
    const pages = [1, 2, 3, 4].map((page) => searchSite(dinkes, { q: 'kartu', page }))
    const shown = (await Promise.all(pages)).map(({ hits }) => hits.map(({ entryId }) => entryId))

    expect(shown.map((page) => page.length)).to.deep.equal([HITS_PER_PAGE, HITS_PER_PAGE, 3, 0])
    expect(shown.flat()).to.have.members(put.map(({ entryId }) => entryId))
    expect(await pages[0]).to.deep.include({ total: 23, pages: 3, more: false })
  })

  it('says when there is more than it counts, and still finds the old service', async () => {
    const news = Array.from({ length: 700 }, (_, i) => searchText({ title: `Kabar ${i}`, text: 'kartu' }))
    await aText(dinkes, { kind: 'service', title: 'Layanan', text: 'kartu', year: 2020 })
    await aText(dinkes, { kind: 'page', title: 'Tentang kartu' })
    await putSearchTexts(dinkes, news)

    const found = await searchSite(dinkes, { q: 'kartu' })
    expect(found).to.deep.include({ total: 302, more: true })
    expect(found.hits.slice(0, 2).map(({ title }) => title)).to.deep.equal(['Tentang kartu', 'Layanan'])
    expect(await searchSite(dinkes, { q: 'kartu', year: 2020 })).to.deep.include({ total: 1, more: false })
  })

  it('counts what each choice would show', async () => {
    await aText(dinkes, { kind: 'service', title: 'Kartu A', year: 2025 })
    await aText(dinkes, { kind: 'article', title: 'Kartu B', year: 2025 })
    await aText(dinkes, { kind: 'article', title: 'Kartu C', year: 2026 })
    await aText(dishub, { kind: 'article', title: 'Kartu D', year: 2026 })

    const all = await searchAll(fleet, { q: 'kartu' })
    expect(all.kinds).to.deep.equal([
      { value: 'article', count: 3 },
      { value: 'service', count: 1 },
    ])
    expect(all.years).to.deep.equal([
      { value: '2026', count: 2 },
      { value: '2025', count: 2 },
    ])
    expect(all.offices).to.deep.equal([
      { value: 'dinkes', count: 3 },
      { value: 'dishub', count: 1 },
    ])
    const news = await searchAll(fleet, { q: 'kartu', kind: 'article', office: 'dinkes' })
    expect(news.hits.map(({ title }) => title)).to.have.members(['Kartu B', 'Kartu C'])
    expect(news.kinds).to.deep.equal([
      { value: 'article', count: 2 },
      { value: 'service', count: 1 },
    ])
    expect(news.offices).to.deep.equal([
      { value: 'dinkes', count: 2 },
      { value: 'dishub', count: 1 },
    ])
  })
})
