import { expect } from 'chai'
import {
  BLOCKS_MAX,
  bodyText,
  bodyViews,
  parseBody,
  photoBlock,
  textBlock,
} from '../../../src/domain/content/body.ts'
import { fromMarks } from '../../../src/domain/content/blocks/teks/marks.ts'
import { simpleText, withPhoto, withText } from '../../../src/domain/content/simple.ts'
import { newId } from '../../../src/platform/ids.ts'
import { aContext } from './blocks/context.ts'

const text = (marks: string) => textBlock({ doc: fromMarks(marks).toJSON() as unknown })
const photo = (alt = 'Warga antre') =>
  photoBlock({ photoId: newId(), alt, caption: '', credit: '', width: 'normal' })

describe('the body of an entry', () => {
  it('is taken as it was made', () => {
    const body = { v: 1 as const, blocks: [text('Isi **tebal**'), photo()] }

    expect(parseBody(JSON.parse(JSON.stringify(body)))).to.deep.equal(body)
    expect(bodyText(body)).to.equal('Isi tebal\nWarga antre')
  })

  const block = text('Isi')
  const BROKEN: Record<string, unknown> = {
    'nothing at all': null,
    'another version': { v: 2, blocks: [] },
    'blocks that are no list': { v: 1, blocks: {} },
    'an unknown block': { v: 1, blocks: [{ ...block, type: 'html' }] },
    'a block of an inherited name': { v: 1, blocks: [{ ...block, type: 'constructor' }] },
    'a block of another version': { v: 1, blocks: [{ ...block, v: 2 }] },
    'a block without an id': { v: 1, blocks: [{ ...block, id: '' }] },
    'HTML for a document': { v: 1, blocks: [{ ...block, data: { doc: '<p>x</p>' } }] },
    'a photo whose id is a path': {
      v: 1,
      blocks: [photoBlock({ photoId: '../x', alt: '', caption: '', credit: '', width: 'normal' })],
    },
    'too many blocks': { v: 1, blocks: Array.from({ length: BLOCKS_MAX + 1 }, () => text('x')) },
    'too long a text': { v: 1, blocks: [text('x'.repeat(17_000))] },
    'too long a description': { v: 1, blocks: [photo('x'.repeat(151))] },
  }
  for (const [what, body] of Object.entries(BROKEN)) {
    it(`may not be ${what}`, () => {
      expect(() => parseBody(body))
        .to.throw()
        .with.property('name', 'ZodError')
    })
  }

  it('drops what its schema does not know', () => {
    const odd = { ...block, data: { ...(block.data as object), onclick: 'x' } }

    expect(parseBody({ v: 1, blocks: [odd] }).blocks[0]!.data).to.not.have.property('onclick')
  })

  it('shows nothing for a photo that is not there', () => {
    const views = bodyViews({ v: 1, blocks: [photo()] }, aContext())

    expect(views).to.deep.equal([])
  })

  it('keeps, in the simple form, the blocks that the form does not show', () => {
    const body = { v: 1 as const, blocks: [text('Satu'), photo(), text('Dua'), photo()] }

    const edited = withPhoto(withText(body, 'Baru'), undefined)

    expect(simpleText(edited)).to.equal('Baru')
    expect(edited.blocks.map(({ id }) => id)).to.deep.equal(
      [body.blocks[0], body.blocks[2], body.blocks[3]].map((kept) => kept!.id),
    )
  })

  it('is the same after an edit that changed nothing', () => {
    const body = { v: 1 as const, blocks: [text('## A\n\n- b\n- c\n\n1. d')] }

    expect(withText(body, simpleText(body))).to.equal(body)
  })
})
