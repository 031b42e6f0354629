import { expect } from 'chai'
import {
  capped,
  DEPTH_MAX,
  LIST_ITEMS_MAX,
  OUTPUT_CHARS_MAX,
  TEXT_CHARS_MAX,
} from '../../../src/domain/themes/limits.ts'
import { aView } from './fixtures.ts'
import { aThemeFolder, saying } from './theme-folder.ts'

const STEPS = 'uji: RenderLimit: more than 50000 steps'

function drawn(template: string, more: Record<string, unknown> = {}, files: Record<string, string> = {}) {
  const theme = aThemeFolder()
  theme.write('templates/home.hbs', template)
  for (const [file, text] of Object.entries(files)) theme.write(file, text)
  return theme.render(aView('home', more))
}

describe('What a theme is given', () => {
  it('is the same object while it is within the limits', () => {
    const view = aView('home')

    expect(capped(view)).to.equal(view)
  })

  it('has no longer list, no longer text and no deeper nesting than the limits say', () => {
    let nested: unknown = 'dalam'
    for (let i = 0; i < DEPTH_MAX + 5; i++) nested = { nested }
    const view = {
      items: Array.from({ length: LIST_ITEMS_MAX + 1 }, (_, i) => ({ i })),
      text: 'x'.repeat(TEXT_CHARS_MAX + 1),
      nested,
      kept: { items: [1, 2] },
    }

    const shown = capped(view)

    expect(shown.items).to.have.length(LIST_ITEMS_MAX)
    expect(shown.text).to.have.length(TEXT_CHARS_MAX)
    expect(JSON.stringify(shown.nested)).to.include('null').and.not.to.include('dalam')
    expect(shown.kept).to.equal(view.kept)
    // Whoever made it still has it whole.
    expect(view.items).to.have.length(LIST_ITEMS_MAX + 1)
  })

  it('ends where it holds itself', () => {
    const ring: Record<string, unknown> = {}
    ring['ring'] = ring

    expect(() => JSON.stringify(capped(ring))).not.to.throw()
  })
})

describe('A theme that does not end', () => {
  const items = Array.from({ length: 500 }, (_, i) => i)

  it('is stopped in lists within lists', () => {
    const loops = '{{#each items}}{{#each ../items}}{{#each ../../items}}{{/each}}{{/each}}{{/each}}'

    const page = drawn(loops, { items })

    expect(saying(page)).to.deep.equal([STEPS])
    expect(page.html).to.include('<main id="isi">')
  })

  it('is stopped where partials double', () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`partials/g${i}.hbs`, `{{> g${i + 1}}}{{> g${i + 1}}}`]),
    )

    const page = drawn('{{> g0}}', {}, { ...files, 'partials/g40.hbs': 'x' })

    expect(saying(page)).to.deep.equal([STEPS])
  })

  it('is stopped where a list is one long row of expressions', () => {
    const row = '{{#if x}}{{/if}}'.repeat(2000)

    expect(saying(drawn(`{{#each items}}${row}{{/each}}`, { items }))).to.deep.equal([STEPS])
  })

  it('is stopped where it draws and throws away', () => {
    const text = 'kata '.repeat(20_000)
    const waste = '{{#each items}}{{#if (ikat text)}}{{/if}}{{#if (potong ../text 10)}}{{/if}}{{/each}}'

    expect(saying(drawn(waste, { items, text }))).to.deep.equal([STEPS])
  })

  it('is stopped when it calls itself', () => {
    const page = drawn('{{> putar}}', {}, { 'partials/putar.hbs': '{{> putar}}' })

    expect(saying(page)[0]).to.match(/^uji: (?:RangeError: Maximum call stack|RenderLimit: more than)/)
    expect(page.html).to.include('<main id="isi">')
  })

  it('is stopped when what comes out is too much', () => {
    const text = 'x'.repeat(TEXT_CHARS_MAX)

    const page = drawn('{{#each items}}{{../text}}{{/each}}', { items, text })

    expect(saying(page)).to.deep.equal([`uji: RenderLimit: more than ${OUTPUT_CHARS_MAX} characters`])
  })

  it('does not take the next page with it', () => {
    const theme = aThemeFolder()
    theme.write('templates/home.hbs', '{{#each items}}{{#each ../items}}{{/each}}{{/each}}')
    expect(theme.render(aView('home', { items })).faults).to.have.length(1)

    expect(theme.render(aView('article')).faults).to.deep.equal([])
  })
})

describe('The limits', () => {
  it('leave room for the fullest list we show', () => {
    const office = { ...{ name: 'Dinas', shortName: 'D', kind: 'dinas', live: false }, url: null }
    const offices = Array.from({ length: 1000 }, () => ({
      ...office,
      address: 'A',
      phone: '1',
      updatedAt: null,
    }))
    const theme = aThemeFolder()

    const { faults, html } = theme.render(aView('directory', { offices }))

    expect(faults).to.deep.equal([])
    expect(html.match(/<h3>Dinas/g)).to.have.length(1000)
  })
})
