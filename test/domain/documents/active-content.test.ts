import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { inspectPdf } from '../../../src/domain/documents/active-content.ts'
import { aPdf, packed } from '../../support/documents.ts'

const SCRIPT = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'

describe('what acts in a PDF', () => {
  it('finds nothing in pages, links, bookmarks and a signature', () => {
    const pdf = aPdf({
      catalog: '/OpenAction [1000 0 R /Fit] /Outlines 10 0 R /AcroForm << /SigFlags 3 /Fields [11 0 R] >>',
      page: '/Annots [<< /Subtype /Link /A << /S /URI /URI (https://solselkab.go.id) >> >>]',
      objects: ['<< /First 12 0 R /Last 12 0 R >>', '<< /FT /Sig /T (ttd) >>', '<< /Title (Bab I) >>'],
    })

    expect(inspectPdf(pdf)).to.equal(undefined)
  })

  const ACTIONS: Record<string, string> = {
    'a script that runs on opening': `/OpenAction ${SCRIPT}`,
    'a script under another spelling': '/OpenAction << /S /J#61va#53cript /JS (x) >>',
    'a program that is started': '/OpenAction << /S /Launch /F (cmd.exe) >>',
    'a form that sends itself': '/OpenAction << /S /SubmitForm /F (https://contoh.example) >>',
    'a script behind a film': '/OpenAction << /S /Rendition /JS (x) >>',
    'a file on another computer':
      '/OpenAction << /S /GoToR /F (\\\\\\\\contoh.example\\\\a.pdf) /D [0 /Fit] >>',
    'a script of a drawing in space': '/Extra << /Subtype /U3D /OnInstantiate 10 0 R >>',
    'a film of its own kind': '/Extra << /Subtype/RichMedia >>',
  }
  for (const [what, catalog] of Object.entries(ACTIONS)) {
    it(`finds ${what}`, () => {
      expect(inspectPdf(aPdf({ catalog }))).to.equal('scripts')
    })
  }

  it('finds files inside, and a form of the other kind', () => {
    const file = '<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream'
    const note = '/Annots [<< /Subtype /FileAttachment /FS 10 0 R >>]'

    expect(inspectPdf(aPdf({ objects: [file] }))).to.equal('attachment')
    expect(inspectPdf(aPdf({ page: note }))).to.equal('attachment')
    expect(inspectPdf(aPdf({ catalog: '/AcroForm << /XFA 10 0 R >>' }))).to.equal('form')
  })

  it('does not take words for actions', () => {
    const text = 'Pelatihan JavaScript, Launch dan XFA (JavaScript)'

    expect(inspectPdf(aPdf({ text, catalog: `/Extra (${text})` }))).to.equal(undefined)
  })

  it('looks into packed objects', () => {
    expect(inspectPdf(aPdf({ objects: [packed('<< /Title (Bab I) >>')] }))).to.equal(undefined)
    expect(inspectPdf(aPdf({ objects: [packed(SCRIPT)] }))).to.equal('scripts')
    expect(inspectPdf(aPdf({ objects: [packed(SCRIPT, '/Filter [ /Fl ]')] }))).to.equal('scripts')
    expect(inspectPdf(aPdf({ objects: [packed(SCRIPT, '/F#69lter/FlateDecode')] }))).to.equal('scripts')
  })

  it('looks into packed objects that hide what they are', () => {
    const object = packed(SCRIPT).toString('latin1')
    const hidden = (change: (text: string) => string) =>
      inspectPdf(aPdf({ objects: [Buffer.from(change(object), 'latin1')] }))

    expect(hidden((text) => text.replace('/Type /ObjStm ', ''))).to.equal('scripts')
    expect(hidden((text) => text.replace('/Type /ObjStm ', '/Type /X#4f '))).to.equal('scripts')
    expect(hidden((text) => text.replace('<< ', '% obj\n<< /A (x \\) 1 0 obj << ) /B <3e3e> '))).to.equal(
      'scripts',
    )
    expect(hidden((text) => text.replace('stream\n', 'stream\r\n'))).to.equal('scripts')
  })

  it('looks into an object that stands inside another stream', () => {
    const inner = Buffer.concat([Buffer.from('77 0 obj '), packed(SCRIPT), Buffer.from(' endobj')])
    const outer = Buffer.concat([
      Buffer.from(`<< /Length ${inner.length} >>\nstream\n`),
      inner,
      Buffer.from('\nendstream'),
    ])

    expect(inspectPdf(aPdf({ objects: [outer] }))).to.equal('scripts')
  })

  it('refuses packed objects that it cannot look into', () => {
    const wrapped = [
      packed(SCRIPT, '/Filter /LZWDecode'),
      packed(SCRIPT, '/Filter [/ASCIIHexDecode /FlateDecode]'),
      packed(SCRIPT, '/Filter 12 0 R'),
      packed(SCRIPT, '/X << /Filter /FlateDecode >> /Filter /Crypt'),
      packed(SCRIPT, '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>'),
      packed(SCRIPT, '/F (lain.bin)'),
      packed(SCRIPT, '/Filter /FlateDecode', gzipSync),
    ]

    for (const object of wrapped)
      expect(inspectPdf(aPdf({ objects: [object] })), object.toString('latin1', 0, 120)).to.equal('broken')
  })

  it('looks past a check sum that is wrong, as readers do', () => {
    const wrongSum = (content: Buffer) =>
      Buffer.concat([Buffer.from([0x78, 0x9c]), deflateRawSync(content), Buffer.alloc(4)])

    expect(inspectPdf(aPdf({ objects: [packed(SCRIPT, '/Filter /FlateDecode', wrongSum)] }))).to.equal(
      'scripts',
    )
  })

  it('unpacks no more than it has room for, however many bombs there are', () => {
    const bomb = packed(' '.repeat(60_000_000))

    expect(inspectPdf(aPdf({ objects: [bomb] }))).to.equal(undefined)
    expect(inspectPdf(aPdf({ objects: [bomb, bomb] }))).to.equal('too_complex')
  })

  it('says that packed objects are encrypted', () => {
    const pdf = aPdf({
      catalog: '/Encrypt 9 0 R',
      objects: [packed(SCRIPT, '/Filter /FlateDecode', deflateSync)],
    })

    expect(inspectPdf(pdf)).to.equal('locked')
  })
})
