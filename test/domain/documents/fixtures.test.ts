import { readdirSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { expect } from 'chai'
import { saveDocumentFile } from '../../../src/domain/documents/document-files.ts'
import { UserError } from '../../../src/platform/errors.ts'
import { fixture, hasFixtures, nobody, openStudio, type Studio } from '../media/studio.ts'

/** What becomes of each: its pages, or the refusal. */
const OUTCOMES: Record<string, string> = {
  'pdf/bomb_giant.pdf': '1 page', // a picture of billions of pixels: nothing here draws it
  'pdf/bug1020226.pdf': 'document.broken',
  'pdf/ccitt.pdf': '1 page',
  'pdf/cmyk-image.pdf': '1 page',
  'pdf/empty_protected.pdf': 'document.locked', // its objects are encrypted, so nobody can say what they do
  'pdf/evaljs.pdf': 'document.scripts',
  'pdf/helloworld-bad.pdf': '1 page', // its index is wrong, and every reader mends it
  'pdf/kata-sandi.pdf': 'document.password',
  'pdf/outline.pdf': '4 pages',
  'pdf/pdfa.pdf': '1 page',
  'pdf/poppler-395-fuzzed.pdf': 'document.broken',
  'pdf/rotation.pdf': '2 pages',
  'pdf/scan-bad.pdf': '1 page',
  'pdf/signed_verified.pdf': '1 page',
  'pdf/solsel-pengumuman-2021-pindaian-hal1-2.pdf': '2 pages',
  'pdf/uu-13-2003-teks.pdf': '94 pages',
  'pdf/with-attachment.pdf': 'document.attachment',
  'office/testDdeLink.xlsx': 'document.other_type .xlsx',
  'office/testEXCEL.xlsx': 'document.other_type .xlsx',
  'office/testEXCEL_dateFormats.xlsx': 'document.other_type .xlsx',
  'office/testEXCEL_hyperlinks.xlsx': 'document.other_type .xlsx',
  'office/testExternalRefs.docx': 'document.other_type .docx',
  'office/testWORD.docx': 'document.other_type .docx',
  'office/testWORD_embedded_pdf.docx': 'document.other_type .docx',
  'office/testWORD_protected_passtika.docx': 'document.office',
  'office/testWORD_truncated.docx': 'document.other_type .docx',
  'zip/bom-rekursif-droste.zip': 'document.zip',
  'images/gps-DSCN0010.jpg': 'document.picture .jpg',
  'images/samplefilehub.heif': 'document.picture .heic',
  'svg/xss1.svg': 'document.not_a_pdf',
}

const describeWithFixtures = hasFixtures ? describe : describe.skip

describeWithFixtures('documents that others made (needs ../shared/fixtures)', () => {
  let studio: Studio
  before(async () => {
    studio = await openStudio()
  })
  after(() => studio.close())

  for (const [path, expected] of Object.entries(OUTCOMES)) {
    it(`${path}: ${expected}`, async () => {
      expect(await outcome(path)).to.equal(expected)
    })
  }

  it('knows all of them', () => {
    const here = ['pdf', 'office'].flatMap((folder) =>
      readdirSync(fixture(folder)).map((name) => `${folder}/${name}`),
    )

    expect(Object.keys(OUTCOMES)).to.include.members(here)
  })

  async function outcome(path: string): Promise<string> {
    const { size } = await stat(fixture(path))
    // Whatever it is called: only the content counts.
    const upload = { path: fixture(path), originalName: `${basename(path)}.pdf`, sizeBytes: size }
    try {
      const { pages } = await saveDocumentFile(studio.tenant('dinkes'), studio.files, nobody, upload)
      return pages === 1 ? '1 page' : `${pages} pages`
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      return [error.messageKey, error.values.type].filter(Boolean).join(' ')
    }
  }
})
