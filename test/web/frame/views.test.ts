import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { createViews, type Views } from '../../../src/web/frame/views.ts'

describe('views of the admin', () => {
  let root: string

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'views-'))
  })

  afterEach(() => rmSync(root, { recursive: true }))

  it('places a view in its layout, with parts of the frame', () => {
    write('frame/layouts/plain.hbs', '<title>{{title}}</title>{{> @partial-block}}')
    write('frame/partials/mark.hbs', '<i>{{word}}</i>')
    write('console/list.hbs', '{{#> layout-plain title="Daftar"}}{{> mark word=name}}{{/layout-plain}}')

    const html = views().render('console/list', { name: 'Dinas' })

    expect(html).to.equal('<title>Daftar</title><i>Dinas</i>')
  })

  it('names a part of one page by its path', () => {
    write('console/_row.hbs', '<b>{{name}}</b>')
    write('console/list.hbs', '{{#each rows}}{{> console/_row}}{{/each}}')

    expect(views().render('console/list', { rows: [{ name: 'A' }, { name: 'B' }] })).to.equal(
      '<b>A</b><b>B</b>',
    )
  })

  it('escapes what people wrote', () => {
    write('console/list.hbs', '<p title="{{name}}">{{name}}</p>')

    expect(views().render('console/list', { name: '"><script>' })).to.not.contain('<script>')
  })

  it('draws icons, finds assets and says messages and dates', () => {
    write(
      'a.hbs',
      '{{ikon "plus"}}|{{aset "admin.css"}}|{{t "stage.live"}}|{{saat at}}|{{tanggal at}}|{{jam at}}',
    )

    const html = views().render('a', { at: '2026-11-24T02:42:00.000Z' })

    expect(html.split('|')).to.deep.equal([
      '<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14"/></svg>',
      '/aset/admin.css',
      'Tayang',
      '24 November 2026 pukul 09.42 WIB',
      '24 November 2026',
      '09.42',
    ])
  })

  it('does not reach into prototypes', () => {
    write('a.hbs', '[{{constructor.name}}{{name.constructor}}{{toString}}]')

    expect(views().render('a', { name: 'x' })).to.equal('[]')
  })

  it('refuses a helper that does not exist', () => {
    write('a.hbs', '{{lookalike name}}')

    expect(() => views().render('a', {})).to.throw('lookalike')
  })

  it('keeps a template once read, unless in dev', () => {
    write('a.hbs', 'one')
    const kept = views()
    const fresh = views(true)

    write('a.hbs', 'two')

    expect(kept.render('a', {})).to.equal('one')
    expect(fresh.render('a', {})).to.equal('two')
  })

  it('answers express with the page or the fault', () => {
    write('console/list.hbs', '{{name}}')
    const answers: unknown[] = []
    const { engine } = views()

    engine(join(root, 'console/list.hbs'), { name: 'x' }, (...answer) => answers.push(answer))
    engine(join(root, 'console/other.hbs'), {}, (error) => answers.push(error instanceof Error))

    expect(answers).to.deep.equal([[null, 'x'], true])
  })

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }

  function views(dev = false): Views {
    return createViews({
      root,
      icons: { plus: '<path d="M5 12h14"/>' },
      assetUrl: (name) => `/aset/${name}`,
      dev,
    })
  }
})
