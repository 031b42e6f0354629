import { deflateSync } from 'node:zlib'
import { expect } from 'chai'
import { inspectPdf } from '../../../src/domain/documents/active-content.ts'
import { aPdf, aPdfWithPackedObject, openedPdf, packed } from '../../support/documents.ts'

const SCRIPT = '500 0 << /S /JavaScript /JS (app.alert\\(1\\)) >>'
const real = deflateSync(SCRIPT)
const object = (...parts: (string | Buffer)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
const objectStream = (entries: string) =>
  object(`<< ${entries} /N 1 /First 6 /Filter /FlateDecode >>\nstream\n`, real, '\nendstream')
const picture = object('BI /N 1 /First 6 /F /Fl ID ', real, '\nEI \n')

/** What a hasty reader takes for the bytes: the first of its two bytes of header is the space behind `stream`. */
const harmless = object(' ', deflateSync('500 0 << /Title (Bab I) >>').subarray(1))
const objectStreamWith = (stream: string | Buffer) =>
  object('<< /N 1 /First 6 /Filter /FlateDecode >>\n', stream, real, '\nendstream')
const within = (inner: Buffer) => packedAs('11 0  ', inner)
const packedAs = (table: string, inner: Buffer) =>
  object(
    `<< /Type /ObjStm /N 1 /First ${table.length} /Filter /FlateDecode >>\nstream\n`,
    deflateSync(object(table, inner)),
    '\nendstream',
  )

/** Object 10, and through which objects the reader comes to object 500. */
const HIDDEN: Record<string, [Buffer, ...number[]]> = {
  'behind other bytes on the line of the keyword': [objectStreamWith(object('stream', harmless, '\n'))],
  'behind a comment on the line of the keyword': [objectStreamWith('stream%x\n')],
  'behind an end of the dictionary that is a value': [objectStream('/X >>')],
  'behind an end of the dictionary inside a list': [objectStream('/X [ >> ]')],
  'in a dictionary that begins twice': [object('<< ', objectStream(''), ' >>')],
  'behind a stream inside the dictionary': [objectStream('/X << /Length 7 >>\nstream\n>> (((\nendstream')],
  'behind a picture inside the dictionary': [objectStream('/X BI /W 1 /H 1 ID >> (((\nEI \n')],
  'in a picture': [picture],
  'in an object stream inside another': [within(objectStream('')), 11],
  'in a picture inside an object stream': [within(picture), 11],
  'in an object stream inside a plain one': [
    object('<< /N 1 /First 6 >>\nstream\n11 0  ', objectStream(''), '\nendstream'),
    11,
  ],
}

describe('a script that a reader finds where others see none', () => {
  for (const [where, [stream, ...inside]] of Object.entries(HIDDEN)) {
    it(`is refused ${where}`, async () => {
      const pdf = aPdfWithPackedObject(stream, inside)

      // Otherwise there would be nothing to refuse.
      expect(await (await openedPdf(pdf)).getJSActions()).to.have.property('OpenAction')
      expect(inspectPdf(pdf)).to.equal('broken')
    })
  }

  it('is refused under abbreviated keys, whatever they say', () => {
    const stream = packed(SCRIPT, '/Filter /FlateDecode /DP << /Predictor 12 >>')

    expect(inspectPdf(aPdf({ objects: [stream] }))).to.equal('broken')
  })

  it('is refused where only some readers see white space', () => {
    for (const white of ['\x80', '\xff']) {
      const name = object(`<< /S /JavaScript${white}/JS (x) >>`)
      const key = object(`<< /N 1 /First${white}6 /Filter /FlateDecode >>\nstream\n`, real, '\nendstream')

      expect(inspectPdf(aPdf({ objects: [name] }))).to.equal('scripts')
      expect(inspectPdf(aPdf({ objects: [key] }))).to.equal('broken')
    }
  })

  it('is refused behind a filter that stands elsewhere than it seems', () => {
    const harmlessFirst = object(deflateSync('500 0 << >>'), '<< /First 6 >> stream')
    for (const entries of ['/X /Filter /FlateDecode 5', '/X << /Filter /FlateDecode >>']) {
      const stream = object(`<< /N 1 /First 6 ${entries} >>\nstream\n`, harmlessFirst, '\nendstream')

      expect(inspectPdf(aPdf({ objects: [stream] })), entries).to.equal('broken')
    }
  })
})

describe('a PDF that is written carelessly', () => {
  it('passes while nothing in it could be packed', () => {
    const careless = ['<< /Title >>', '<< /X [ >> ] >>', '<< /A BI >>', '<< /A 1 /A 2 >>', '<< (a) /B 1 >>']
    const spaced = '<< /Length 2 >>\nstream \nBT\nendstream'

    expect(inspectPdf(aPdf({ objects: [...careless, spaced] }))).to.equal(undefined)
  })

  it('passes with packed objects as programs write them', () => {
    const values = '/L [1 0 R 2 0 R] /M << /K (a \\) >> stream) /H <3e3e> >> /T true /Z null /R -1.5'
    const title = packed('<< /Title (PBI/2020 stream >> BI /Bab) >>', `/Filter [ /FlateDecode ] ${values}`)

    expect(inspectPdf(aPdf({ objects: [title] }))).to.equal(undefined)
  })
})
