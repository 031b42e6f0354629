import { expect } from 'chai'
import { verifyChain } from '../../../src/domain/audit/record.ts'
import type { Role } from '../../../src/domain/audit/actor.ts'
import { photoBlock, textBlock, type Block } from '../../../src/domain/content/body.ts'
import { fromMarks } from '../../../src/domain/content/blocks/teks/marks.ts'
import { saveDraft } from '../../../src/domain/content/editing.ts'
import { publishEntry, withdrawEntry } from '../../../src/domain/content/publishing.ts'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { parseFields } from '../../../src/domain/content/kinds.ts'
import { newId } from '../../../src/platform/ids.ts'
import { twoOffices, type Offices } from '../../support/offices.ts'
import { failure, refusal } from '../../support/refusal.ts'
import { anArticle, EDITOR } from '../../support/tenants.ts'

describe('publishing', () => {
  let offices: Offices
  let db: TenantDb
  beforeEach(async () => {
    offices = await twoOffices()
    db = offices.dinkes
  })
  const later = (seconds: number) => {
    offices.clock.advance(seconds)
    return offices.now(db)
  }
  const publish = (id: string, at = db) => publishEntry(at, EDITOR, 'article', id)
  const entry = async (id: string) => (await db.from('entries').where({ id }).first())!

  it('shows the newest text, dates it and notes who did it', async () => {
    const id = await anArticle(db, { published: false })

    await publish(id)

    const { draft_revision, ...published } = await entry(id)
    expect(published).to.include({
      state: 'published',
      published_revision: draft_revision,
      category: 'layanan',
    })
    expect(published.published_at).to.equal('2026-11-24T05:00:00.000Z')
    expect((await db.from('tenants').first())!.updated_at).to.equal(db.now)
    expect(await db.from('audit_log').where({ action: 'article.published', subject: id })).to.have.length(1)
  })

  it('keeps the first date when a withdrawn article returns', async () => {
    const id = await anArticle(db)
    await withdrawEntry(later(60), EDITOR, 'article', id)

    await publish(id, later(60))

    expect(await entry(id)).to.include({
      state: 'published',
      published_at: '2026-11-24T05:00:00.000Z',
      withdrawn_at: null,
    })
  })

  it('does nothing a second time', async () => {
    const id = await anArticle(db)
    const before = await entry(id)

    await publish(id, later(60))

    expect(await entry(id)).to.deep.equal(before)
    expect(await db.from('audit_log').where({ action: 'article.published' })).to.have.length(1)
  })

  it('is not for writers, nor for anyone outside the office', async () => {
    const id = await anArticle(db, { published: false })
    const roles: (Role | null)[] = ['writer', 'manager', 'reviewer', 'observer', null]

    for (const role of roles) {
      const actor = { personId: null, name: 'x', role }
      const published = publishEntry(db, actor, 'article', id)
      expect(await refusal(published)).to.equal('forbidden entry.publish_forbidden')
      const withdrawn = withdrawEntry(db, actor, 'article', id)
      expect(await refusal(withdrawn)).to.equal('forbidden entry.publish_forbidden')
    }
  })

  it("does not find another office's article", async () => {
    const theirs = await anArticle(offices.dishub, { published: false })

    expect(await refusal(publish(theirs))).to.equal('not_found article.not_found')
    expect(await refusal(withdrawEntry(db, EDITOR, 'article', theirs))).to.equal(
      'not_found article.not_found',
    )
  })

  it('takes back what is published, and only that', async () => {
    const id = await anArticle(db)

    await withdrawEntry(db, EDITOR, 'article', id)

    expect(await entry(id)).to.include({ state: 'withdrawn', withdrawn_at: db.now })
    const again = withdrawEntry(db, EDITOR, 'article', id)
    expect(await refusal(again)).to.equal('conflict entry.not_published')
  })

  describe('is refused', () => {
    const attempt = async (change: { title?: string; summary?: string; text?: string; blocks?: Block[] }) => {
      const id = newId()
      const text = textBlock({ doc: fromMarks(change.text ?? 'Isi.').toJSON() as unknown })
      const draft = {
        ...{ title: change.title ?? 'Judul', summary: change.summary ?? 'Ringkasan' },
        fields: parseFields('article', { category: 'layanan', unit: '' }),
        body: { v: 1 as const, blocks: change.blocks ?? [text] },
      }
      await saveDraft(db, EDITOR, 'article', id, draft, 0)
      return refusal(publish(id))
    }
    const photo = (alt: string, caption = '') => [
      textBlock({ doc: fromMarks('Isi.').toJSON() as unknown }),
      photoBlock({ photoId: '', alt, caption, credit: '', width: 'normal' }),
    ]

    it('without title, summary or text', async () => {
      expect(await attempt({ title: '' })).to.equal('invalid entry.not_ready')
      expect(await attempt({ summary: '' })).to.equal('invalid entry.not_ready')
      expect(await attempt({ text: ' ' })).to.equal('invalid entry.not_ready')
      expect(await attempt({ blocks: [] })).to.equal('invalid entry.not_ready')
    })

    for (const text of ['NIK 1311012345678901.', '1311012345678901', 'NIK**1311012345678901**'])
      it(`with a national identity number: "${text}"`, async () => {
        expect(await attempt({ text })).to.equal('invalid entry.not_ready')
      })

    it('with a national identity number in title or summary', async () => {
      expect(await attempt({ title: 'NIK 1311012345678901' })).to.equal('invalid entry.not_ready')
      expect(await attempt({ summary: 'NIK 1311012345678901' })).to.equal('invalid entry.not_ready')
    })

    it('with a link that says nothing', async () => {
      expect(await attempt({ text: '[Klik di sini](/kontak)' })).to.equal('invalid entry.not_ready')
    })

    for (const [alt, caption] of [
      ['', ''],
      ['IMG_2031', ''],
      ['foto.jpg', ''],
      ['Warga antre', 'warga ANTRE'],
      ['KTP 1311012345678901', ''],
    ] as const)
      it(`with a photo described as "${alt}" under "${caption}"`, async () => {
        const [text, block] = photo(alt, caption)
        const photoId = await aPhoto(db)
        const blocks = [text!, { ...block!, data: { ...(block!.data as object), photoId } }]

        expect(await attempt({ blocks })).to.equal('invalid entry.not_ready')
      })

    it('but not for a long number that is none of a person', async () => {
      const id = await anArticle(db, { text: 'Rekening 13110123456789012345 dan 131101234567890.' })

      expect(await entry(id)).to.include({ state: 'published' })
    })
  })

  describe('makes photos public', () => {
    const withPhoto = async (photoId: string | undefined, id = newId(), base = 0) => {
      const blocks = [textBlock({ doc: fromMarks('Isi.').toJSON() as unknown })]
      if (photoId)
        blocks.push(photoBlock({ photoId, alt: 'Warga antre', caption: '', credit: '', width: 'normal' }))
      const draft = {
        ...{ title: 'Judul', summary: 'Ringkasan' },
        fields: parseFields('article', { category: 'layanan', unit: '' }),
        body: { v: 1 as const, blocks },
      }
      await saveDraft(db, EDITOR, 'article', id, draft, base)
      return id
    }
    const shown = async () => (await db.from('entry_photos')).map(({ photo_id }) => photo_id)

    it('with the text that shows them, not before and not after', async () => {
      const [first, second] = [await aPhoto(db), await aPhoto(db)]
      const id = await withPhoto(first)
      const stages = [await shown()]
      await publish(id)
      stages.push(await shown())
      await withPhoto(second, id, 1)
      stages.push(await shown())
      await publish(id)
      stages.push(await shown())
      await withdrawEntry(db, EDITOR, 'article', id)
      stages.push(await shown())

      expect(stages).to.deep.equal([[], [first], [first], [second], []])
    })
  })

  describe('is one step', () => {
    // The last thing that publishing does is to write the record, so a fault there comes after all else.
    for (const table of ['audit_log', 'entry_photos', 'public_versions']) {
      it(`that changes nothing when ${table} cannot be written`, async () => {
        const id = await anArticle(db, { published: false })
        const before = await entry(id)
        const versions = await db.from('audit_log')
        await offices.database.knex.schema.renameTable(table, 'elsewhere')

        await failure(publish(id))

        await offices.database.knex.schema.renameTable('elsewhere', table)
        expect(await entry(id)).to.deep.equal(before)
        expect((await db.from('tenants').first())!.updated_at).to.equal(null)
        expect(await db.from('audit_log')).to.deep.equal(versions)
        expect(await verifyChain(db)).to.equal(undefined)
      })
    }

    it('of two at the same time, that is recorded once', async () => {
      const id = await anArticle(db, { published: false })

      const outcomes = await Promise.allSettled([publish(id), publish(id)])

      expect(outcomes.some(({ status }) => status === 'fulfilled')).to.equal(true)
      expect(await entry(id)).to.include({ state: 'published' })
      expect(await db.from('audit_log').where({ action: 'article.published' })).to.have.length(1)
    })

    it('back, of two at the same time, is recorded once', async () => {
      const id = await anArticle(db)

      const outcomes = await Promise.allSettled([
        withdrawEntry(db, EDITOR, 'article', id),
        withdrawEntry(db, EDITOR, 'article', id),
      ])

      expect(outcomes.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected'])
      expect(await db.from('audit_log').where({ action: 'article.withdrawn' })).to.have.length(1)
    })
  })
})

async function aPhoto(db: TenantDb): Promise<string> {
  const id = newId()
  await db.insert('photos', {
    ...{ id, digest: id, original_name: 'a.jpg', format: 'jpeg', width: 1, height: 1, size_bytes: 1 },
    ...{
      master: 'a',
      color: '#000000',
      variants: '[]',
      completed_at: null,
      created_at: '',
      created_by: null,
    },
  })
  return id
}
