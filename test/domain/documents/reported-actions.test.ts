import { expect } from 'chai'
import { reportedProblem } from '../../../src/domain/documents/reported-actions.ts'
import { aPdf, openedPdf } from '../../support/documents.ts'

const SCRIPT = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'
const field = (entries: string) => `<< /Subtype /Widget /FT /Tx /T (nama) /Rect [0 0 9 9] ${entries} >>`

describe('what pdf.js reports of a PDF', () => {
  const reported = async (add: Parameters<typeof aPdf>[0]) => reportedProblem(await openedPdf(aPdf(add)))

  const SCRIPTS: Record<string, Parameters<typeof aPdf>[0]> = {
    'of the document': { catalog: `/AA << /WC ${SCRIPT} >>` },
    'on opening': { catalog: `/OpenAction ${SCRIPT}` },
    'of a field': { catalog: '/AcroForm << /Fields [10 0 R] >>', objects: [field(`/AA << /K ${SCRIPT} >>`)] },
    'of a page': { pages: 3, page: `/AA << /O ${SCRIPT} >>` },
    'on a page': { page: '/Annots [10 0 R]', objects: [field(`/A ${SCRIPT}`)] },
  }
  for (const [where, add] of Object.entries(SCRIPTS)) {
    it(`is refused for a script ${where}`, async () => {
      expect(await reported(add)).to.equal('scripts')
    })
  }

  it('is refused for a file on a page', async () => {
    const file = '<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream'
    const note = '<< /Subtype /FileAttachment /Rect [0 0 9 9] /FS << /F (a) /EF << /F 10 0 R >> >> >>'

    expect(await reported({ page: '/Annots [11 0 R]', objects: [file, note] })).to.equal('attachment')
  })

  it('lets links, a signature and a field without scripts pass, and a page that is broken', async () => {
    const link = '<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://solselkab.go.id) >> >>'
    const signature = '<< /Subtype /Widget /FT /Sig /T (ttd) /Rect [0 0 9 9] >>'
    const catalog = '/OpenAction [1000 0 R /Fit] /AcroForm << /Fields [11 0 R 12 0 R] >>'
    const page = '/Annots [10 0 R 11 0 R 12 0 R 99 0 R (x)]'

    expect(await reported({ catalog, page, objects: [link, signature, field('')], pages: 2 })).to.equal(
      undefined,
    )
  })
})
