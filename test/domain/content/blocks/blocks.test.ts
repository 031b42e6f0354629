import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { BLOCK_NAMES, blockType } from '../../../../src/domain/content/blocks/block-types.ts'
import { keyOf, liveOf } from '../../../../src/domain/content/blocks/live.ts'
import type { PublishedCard } from '../../../../src/domain/content/published-card.ts'
import type { Photo } from '../../../../src/domain/media/photos.ts'
import { ROOT } from '../../../../src/platform/root.ts'
import { NOW } from '../../../support/database.ts'
import { aContext } from './context.ts'
import { blockFolders, fixtureOf } from './folders.ts'

describe('the blocks', () => {
  it('are those that have a folder', () => {
    expect([...BLOCK_NAMES].sort()).to.deep.equal(blockFolders().sort())
  })

  for (const name of blockFolders()) {
    describe(name, () => {
      const type = blockType(name)!
      const data = () => type.schema.parse(fixtureOf(name)) as never

      it('has the name of its folder and a partial in every theme, by way of _base', () => {
        expect(type.type).to.equal(name)
        expect(existsSync(join(ROOT, `themes/_base/blocks/${name}.hbs`))).to.equal(true)
      })

      it('takes its fixture as it is, and finds nothing to mend in it', () => {
        expect(type.schema.parse(data())).to.deep.equal(data())
        expect(type.issues(data())).to.deep.equal([])
      })

      it('shows its fixture, with its own type', () => {
        const view = type.view(data(), aContext({ ...everything(name), photos: photosOf(name) }))

        expect(view?.type).to.equal(name)
      })

      it('gives its text for search without empty lines', () => {
        const text = type.text(data())

        expect(text).to.equal(text.trim())
        expect(text.includes('\n\n')).to.equal(false)
      })

      it('says in sentences what is missing in an empty one', () => {
        const { data: empty } = type.schema.safeParse({})
        if (!empty) return

        for (const { messageKey } of type.issues(empty as never))
          expect(messageKey).to.match(/^[a-z]+(\.[a-z]+)?\.[a-z_]+$/)
      })
    })
  }

  it('show nothing where there is nothing to show', () => {
    const silent = [
      'kabar',
      'agenda',
      'dokumen',
      'berkas',
      'orang',
      'struktur',
      'galeri',
      'gambar',
      'pengumuman',
    ]
    for (const name of silent) {
      const type = blockType(name)!
      const data = type.schema.parse(fixtureOf(name)) as never
      const at = name === 'pengumuman' ? { now: '2026-12-24T05:00:00.000Z' } : nothing(name)

      expect(type.view(data, aContext(at)), name).to.equal(undefined)
    }
  })
})

function answerWith(name: string, rows: PublishedCard[]) {
  const type = blockType(name)!
  const want = type.wants?.(type.schema.parse(fixtureOf(name)) as never)
  return want ? { live: liveOf(new Map([[keyOf(want), { rows, total: rows.length }]])) } : {}
}
const everything = (name: string) => answerWith(name, [aCard(name)])
const nothing = (name: string) => answerWith(name, [])

/** A published entry of whatever kind the block asks for. */
function aCard(name: string): PublishedCard {
  const file = { id: 'd1', name: 'a.pdf', sizeBytes: 1000, pages: 2 }
  const fields = {
    ...{ position: 'Kepala', term: '', superior: '', wealthReport: '', place: 'Aula', allDay: false },
    ...{
      class: 'berkala',
      documentType: 'data',
      year: '2026',
      date: '',
      file,
      duration: '',
      cost: '',
      channel: '',
    },
  }
  return {
    ...{ id: name, slug: 'contoh', title: 'Contoh', summary: '', category: null, published_at: NOW },
    ...{ starts_at: NOW, ends_at: NOW, fields: JSON.stringify(fields), photo: undefined },
  }
}

function photosOf(name: string): Map<string, Photo> {
  const type = blockType(name)!
  const ids = type.photoIds?.(type.schema.parse(fixtureOf(name)) as never) ?? []
  const variants = JSON.stringify([{ name: 'a-400.webp', format: 'webp', width: 400, height: 250, bytes: 1 }])
  return new Map(ids.map((id) => [id, { id, width: 400, height: 250, color: '#cccccc', variants } as Photo]))
}
