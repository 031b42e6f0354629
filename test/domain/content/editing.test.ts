import { expect } from 'chai'
import { photoBlock, textBlock, type Body } from '../../../src/domain/content/body.ts'
import { fromMarks } from '../../../src/domain/content/blocks/teks/marks.ts'
import { openEntry, saveDraft, type Draft } from '../../../src/domain/content/editing.ts'
import { publishEntry, withdrawEntry } from '../../../src/domain/content/publishing.ts'
import { slugOf } from '../../../src/domain/content/slug.ts'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { parseFields } from '../../../src/domain/content/kinds.ts'
import { newId } from '../../../src/platform/ids.ts'
import type { Actor, Role } from '../../../src/domain/audit/actor.ts'
import { twoOffices, type Offices } from '../../support/offices.ts'
import { failure, refusal } from '../../support/refusal.ts'
import { anArticle, EDITOR } from '../../support/tenants.ts'

describe('saving a draft', () => {
  let offices: Offices
  let db: TenantDb
  beforeEach(async () => {
    offices = await twoOffices()
    db = offices.dinkes
  })

  const draft = (title = 'Imunisasi', change: Partial<Draft<'article'>> = {}): Draft<'article'> => ({
    title,
    summary: 'Ringkasan.',
    fields: parseFields('article', { category: 'layanan', unit: '' }),
    body: { v: 1, blocks: [textBlock({ doc: fromMarks('Isi.').toJSON() as unknown })] },
    ...change,
  })
  const save = (id: string, base: number, title?: string, actor: Actor = EDITOR) =>
    saveDraft(db, actor, 'article', id, draft(title), base)
  const slugAfter = async (id: string) => (await db.from('entries').where({ id }).first())!.slug

  it('keeps each text as a revision, numbered from one', async () => {
    const id = newId()

    await save(id, 0, 'Pertama')
    await save(id, 1, 'Kedua')

    const revisions = await db.from('revisions').where({ entry_id: id }).orderBy('number')
    expect(revisions.map(({ number, title }) => [number, title])).to.deep.equal([
      [1, 'Pertama'],
      [2, 'Kedua'],
    ])
    expect((await openEntry(db, 'article', id))!.version.title).to.equal('Kedua')
  })

  it('writes once when the button is pressed twice', async () => {
    const id = newId()

    const outcomes = await Promise.allSettled([save(id, 0), save(id, 0), save(id, 0)])

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).to.have.length(1)
    expect(await db.from('entries').where({ kind: 'article' })).to.have.length(1)
    expect(await db.from('revisions').where({ entry_id: id })).to.have.length(1)
  })

  it('overwrites nothing that somebody saved meanwhile', async () => {
    const id = newId()
    await save(id, 0, 'Pertama')
    await save(id, 1, 'Dari rekan')

    expect(await refusal(save(id, 1, 'Dari saya'))).to.equal('conflict entry.changed_meanwhile')
    expect(await refusal(save(id, 0, 'Dari saya'))).to.equal('conflict entry.changed_meanwhile')
    expect(await refusal(save(id, 7, 'Dari saya'))).to.equal('conflict entry.changed_meanwhile')
    expect((await openEntry(db, 'article', id))!.version.title).to.equal('Dari rekan')
  })

  it('does not change what the public reads', async () => {
    const id = await anArticle(db, { title: 'Terbit' })
    const before = await db.from('entries').where({ id }).first()

    await save(id, 1, 'Perbaikan')

    const after = await db.from('entries').where({ id }).first()
    expect(after).to.include({ published_revision: before!.published_revision, state: 'published' })
    expect(after!.draft_revision).to.not.equal(before!.draft_revision)
  })

  it('is for editors and writers only', async () => {
    const roles: (Role | null)[] = ['manager', 'reviewer', 'observer', null]
    for (const role of roles)
      expect(await refusal(save(newId(), 0, 'x', { personId: null, name: 'x', role }))).to.equal(
        'forbidden entry.write_forbidden',
      )

    await save(newId(), 0, 'x', { personId: null, name: 'x', role: 'writer' })
  })

  it("does not find another office's entry, nor an id that is none", async () => {
    const theirs = await anArticle(offices.dishub, { title: 'Trayek' })

    expect(await refusal(save(theirs, 0))).to.equal('not_found article.not_found')
    for (const id of ['', 'baru', '../x', '00000000-0000-4000-8000-000000000000'])
      expect(await refusal(save(id, 0))).to.equal('not_found article.not_found')
    expect((await openEntry(offices.dishub, 'article', theirs))!.version.title).to.equal('Trayek')
  })

  it('does not save an article under the id of a page', async () => {
    const page = (await db.from('entries').where({ kind: 'page' }).first())!

    expect(await refusal(save(page.id, 0))).to.equal('not_found article.not_found')
  })

  it('refuses a photo of another office', async () => {
    const photoId = newId()
    await offices.dishub.insert('photos', {
      ...{ id: photoId, digest: 'x', original_name: 'a', format: 'jpeg', width: 1, height: 1, size_bytes: 1 },
      ...{
        master: 'a',
        color: '#000000',
        variants: '[]',
        completed_at: null,
        created_at: '',
        created_by: null,
      },
    })
    const body: Body = {
      v: 1,
      blocks: [photoBlock({ photoId, alt: 'a', caption: '', credit: '', width: 'normal' })],
    }

    const error = await failure(saveDraft(db, EDITOR, 'article', newId(), draft('x', { body }), 0))

    expect(error.message).to.match(/foreign key/i)
    expect(await db.from('entries').where({ kind: 'article' })).to.deep.equal([])
  })

  it('stores no character that only harms', async () => {
    const id = newId()

    await save(id, 0, 'Ju\u0000dul\u0007 \ud800baru\uffff')

    expect((await openEntry(db, 'article', id))!.version.title).to.equal('Judul baru')
  })

  describe('gives an address that', () => {
    it('follows the title until the first publication, and stays from then on', async () => {
      const id = newId()
      await save(id, 0, 'Judul pertama')
      const first = await slugAfter(id)
      await save(id, 1, 'Judul kedua')
      const second = await slugAfter(id)
      await publishEntry(db, EDITOR, 'article', id)
      await save(id, 2, 'Judul ketiga')
      const third = await slugAfter(id)
      await withdrawEntry(db, EDITOR, 'article', id)
      await save(id, 3, 'Judul keempat')

      expect([first, second, third]).to.deep.equal(['judul-pertama', 'judul-kedua', 'judul-kedua'])
      expect(await slugAfter(id)).to.equal('judul-kedua')
    })

    it('has a number where another entry has the title, and none in another office', async () => {
      const ids = [newId(), newId(), newId()]
      for (const id of ids) await save(id, 0, 'Imunisasi')
      const theirs = await anArticle(offices.dishub, { title: 'Imunisasi' })

      const slugs = await Promise.all(ids.map(slugAfter))
      expect(slugs).to.deep.equal(['imunisasi', 'imunisasi-2', 'imunisasi-3'])
      expect((await offices.dishub.from('entries').where({ id: theirs }).first())!.slug).to.equal('imunisasi')
    })

    it('stays its own when the same title is saved again', async () => {
      const id = newId()
      await save(id, 0, 'Imunisasi')
      await save(id, 1, 'Imunisasi')

      expect(await slugAfter(id)).to.equal('imunisasi')
    })

    it('is not taken twice when two titles are saved at the same time', async () => {
      const ids = Array.from({ length: 6 }, newId)

      await Promise.all(ids.map((id) => save(id, 0, 'Imunisasi')))

      expect(new Set(await Promise.all(ids.map(slugAfter))).size).to.equal(6)
    })

    const TITLES: [string, string][] = [
      ['Perekaman KTP-el keliling', 'perekaman-ktp-el-keliling'],
      ['  100% Siap & Tanggap!  ', '100-siap-tanggap'],
      ['Bupati: “Sarantau Sasurambi”', 'bupati-sarantau-sasurambi'],
      ['Café à la Solok', 'cafe-a-la-solok'],
      ['../../etc/passwd', 'etc-passwd'],
      ['日本語', 'tulisan'],
      ['', 'tulisan'],
      ['!!!', 'tulisan'],
      ['a'.repeat(200), 'a'.repeat(60)],
    ]
    for (const [title, slug] of TITLES)
      it(`is "${slug.slice(0, 30)}" for "${title.slice(0, 30)}"`, () => {
        expect(slugOf(title)).to.equal(slug)
      })

    it('is never longer than sixty letters, and ends at a word', () => {
      const slug = slugOf(
        'Dinas Kesehatan mengadakan imunisasi serentak di tujuh kecamatan dan empat puluh nagari',
      )

      expect(slug).to.equal('dinas-kesehatan-mengadakan-imunisasi-serentak-di-tujuh')
    })
  })
})
