import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import type { z } from 'zod'
import { BLOCK_NAMES, blockType } from '../../../src/domain/content/blocks/block-types.ts'
import type { Block } from '../../../src/domain/content/body.ts'
import { saveDraft } from '../../../src/domain/content/editing.ts'
import { kindOf, parseFields, type Kind } from '../../../src/domain/content/kinds.ts'
import { publishEntry } from '../../../src/domain/content/publishing.ts'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { newId } from '../../../src/platform/ids.ts'
import { ROOT } from '../../../src/platform/root.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { onPostgres } from '../../support/database.ts'
import { aBlock, anEntry } from '../../support/entries.ts'
import { filledWith } from '../../support/filled.ts'
import { hostileTexts, needFixtures } from '../../support/fixtures.ts'
import { activeContent } from '../../support/html.ts'
import { aTenant, EDITOR } from '../../support/tenants.ts'

const COLLECTIONS = ['IntrudersXSS.txt', 'XSS_Polyglots.txt', 'html5-vectors.txt', 'ssti.txt', 'blns.json']
/** All of them with LAMAN_ALL_TEXTS; otherwise as many as the time of every change allows, spread over all. */
const TEXTS_MAX = process.env.LAMAN_ALL_TEXTS ? Infinity : 25

const KINDS: Kind[] = ['service', 'announcement', 'event', 'page', 'album', 'official', 'document', 'home']
/** What a field cannot be empty of before it is filled. */
const SAMPLES: Partial<Record<Kind, Record<string, unknown>>> = {
  service: { requirements: ['a'], steps: ['a'], legalBasis: ['a'], incomplete: ['a'] },
  announcement: { urgent: true, startsAt: '2026-11-20T08:00', endsAt: '2026-12-20T16:00' },
  event: { startsAt: '2026-12-01T08:30', endsAt: '2026-12-01T14:00', place: 'a' },
  page: { section: 'hal' },
  document: { class: 'berkala', documentType: 'data', year: '2025' },
}
const PAGES = [
  '/',
  '/layanan',
  '/pengumuman',
  '/agenda',
  '/galeri',
  '/informasi-publik',
  '/profil',
  '/kontak',
]

describe('hostile texts in every field of every kind and block', function () {
  this.timeout(600_000)
  let app: TestApp
  let db: TenantDb
  let slugs: Map<Kind, string>
  let versions: Map<Kind, { id: string; number: number }>
  beforeEach(async function () {
    needFixtures(this)
    if (onPostgres) this.skip() // what is asked here no engine decides
    app = await startApp()
    db = app.fleet().tenant((await aTenant(app.fleet(), { slug: 'dinkes' })).id)
    slugs = new Map()
    versions = new Map()
    for (const kind of KINDS) {
      const options = { title: kind, fields: SAMPLES[kind] ?? {}, blocks: [aBlock('pemisah', {})] }
      const id = await anEntry(db, kind, options)
      versions.set(kind, { id, number: 1 })
      slugs.set(kind, (await db.from('entries').where({ id }).first('slug'))!.slug)
    }
  })

  it('stay text on every page that shows them', async () => {
    const texts = hostileTexts(...COLLECTIONS).filter((text) => !/\d{16}|klik di sini|click here/i.test(text))
    const step = Math.max(1, Math.floor(texts.length / TEXTS_MAX))
    const chosen = texts.filter((_, i) => i % step === 0)
    for (const text of chosen) {
      for (const kind of KINDS) await publish(kind, text)
      for (const path of [...PAGES, ...own(), `/cari?q=${encodeURIComponent(text.slice(0, 200))}`]) {
        const { status, text: html } = await app.send('dinkes', path)
        expect(status, `${path} of ${text}`).to.equal(200)
        expect(await activeContent(html), `${path} of ${text}`).to.deep.equal([])
      }
      const portal = await app.send('', `/cari?q=${encodeURIComponent(text.slice(0, 200))}`)
      expect(await activeContent(portal.text), text).to.deep.equal([])
    }
    expect(chosen.length).to.be.at.least(20)
  })

  async function publish(kind: Kind, text: string): Promise<void> {
    const { id, number } = versions.get(kind)!
    const schema = kindOf(kind).schema as z.ZodType
    const sample = parseFields(kind, { ...SAMPLES[kind], ...(kind === 'document' ? await fileOf(id) : {}) })
    const isAccepted = (data: unknown) =>
      schema.safeParse(data).success && kindOf(kind).issues(data as never).length === 0
    const fields = filledWith(sample, text, isAccepted) as never
    if (kind === 'document') Object.assign(fields, await fileOf(id))
    const blocks = kindOf(kind).blocks ? blocksOf(kind, text) : []
    const draft = {
      title: text.slice(0, 90),
      summary: text.slice(0, 160),
      fields,
      body: { v: 1 as const, blocks },
    }
    await saveDraft(db, EDITOR, kind, id, draft, number)
    versions.set(kind, { id, number: number + 1 })
    await publishEntry(db, EDITOR, kind, id)
  }

  async function fileOf(id: string) {
    const revision = await db.from('revisions').where({ entry_id: id }).first('fields')
    return { file: (JSON.parse(revision!.fields) as { file: unknown }).file }
  }

  function own(): string[] {
    return KINDS.flatMap((kind) => {
      const entry = { slug: slugs.get(kind)!, category: 'hal', published_at: app.clock() }
      return kind === 'home' ? [] : (kindOf(kind).path(entry) ?? [])
    })
  }
})

/** One block of every type, as its fixture is, with the text wherever it fits. */
function blocksOf(kind: Kind, text: string): Block[] {
  const types = BLOCK_NAMES.filter((type) => (type === 'pembuka' ? kind === 'home' : !PHOTO_TYPES.has(type)))
  const ordered = types.toSorted((a, b) => Number(b === 'pembuka') - Number(a === 'pembuka'))
  return ordered.map((type) => {
    const file = join(ROOT, 'src/domain/content/blocks', type, 'fixture.json')
    const { schema, issues } = blockType(type)!
    const isAccepted = (data: unknown) => schema.safeParse(data).success && issues(data as never).length === 0
    const fixture = schema.parse(JSON.parse(readFileSync(file, 'utf8')))
    const data = type === 'teks' ? fixture : filledWith(fixture, text, isAccepted)
    return { id: newId(), type, v: 1 as const, data }
  })
}

/** Nothing is shown of these without a photo; their texts are in hostile-text.test.ts. */
const PHOTO_TYPES = new Set<string>(['gambar', 'galeri'])
