import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { constants, deflateRawSync } from 'node:zlib'
import { expect } from 'chai'
import {
  findDocumentFile,
  listDocumentFiles,
  saveDocumentFile,
} from '../../../src/domain/documents/document-files.ts'
import { fileUrl, isFileName } from '../../../src/domain/documents/file-url.ts'
import { findOwnDocument } from '../../../src/domain/documents/public-files.ts'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import type { UserError } from '../../../src/platform/errors.ts'
import { aPdf } from '../../support/documents.ts'
import { failure, refusal } from '../../support/refusal.ts'
import { nobody, openStudio, type Studio } from '../media/studio.ts'

describe('taking a document in', () => {
  let studio: Studio
  let dinkes: TenantDb
  before(async () => {
    studio = await openStudio()
    dinkes = studio.tenant('dinkes')
  })
  after(() => studio.close())

  const written = async (name: string, content: string | Buffer) => {
    const path = join(studio.folder, name)
    await writeFile(path, content)
    return path
  }
  const save = async (path: string, db = dinkes, originalName = 'Renstra.pdf') => {
    const sizeBytes = (await readFile(path)).length
    return saveDocumentFile(db, studio.files, nobody, { path, originalName, sizeBytes })
  }

  it('counts its pages and keeps it byte for byte', async () => {
    const content = aPdf({ pages: 3, text: 'utuh' })

    const file = await save(await written('utuh', content))

    expect(file).to.include({ pages: 3, size_bytes: content.length, original_name: 'Renstra.pdf' })
    const stored = await findOwnDocument(dinkes, studio.files, file.id)
    expect((await readFile(stored!.path)).equals(content)).to.equal(true)
    expect(await findDocumentFile(dinkes, file.id)).to.deep.equal(file)
  })

  it('is the same document when the same file comes again, also at the same time', async () => {
    const path = await written('lagi', aPdf({ text: 'lagi' }))
    await copyFile(path, `${path}-2`)

    const files = await Promise.all([save(path), save(`${path}-2`, dinkes, 'Lain.pdf')])
    const later = await save(path)

    expect(new Set([...files, later].map(({ id }) => id)).size).to.equal(1)
    expect(await dinkes.from('audit_log').where({ subject: later.id })).to.have.length(1)
  })

  it('is another document in another office, which does not find the first', async () => {
    const path = await written('dua', aPdf({ text: 'dua' }))
    const dishub = studio.tenant('dishub')

    const [ours, theirs] = [await save(path), await save(path, dishub)]

    expect(ours.id).to.not.equal(theirs.id)
    expect(await refusal(findDocumentFile(dishub, ours.id))).to.equal('not_found document.not_found')
    expect(await findOwnDocument(dishub, studio.files, ours.id)).to.equal(undefined)
    expect(await listDocumentFiles(dinkes, [theirs.id, ours.id, ours.id])).to.deep.equal([ours])
  })

  it('notes who took it in, in the record', async () => {
    const file = await save(await written('catat', aPdf({ text: 'catat' })))

    const [entry] = await dinkes.from('audit_log').where({ subject: file.id })
    expect(entry).to.include({ action: 'file.added', actor_name: 'Laman' })
  })

  it('keeps the name for showing, without folders and invisible characters', async () => {
    const path = await written('nama', aPdf({ text: 'nama' }))

    const file = await save(path, dinkes, 'C:\\Dokumen\\Pératuran\u0000 \u202e2026.pdf')

    expect(file.original_name).to.equal('Pératuran 2026.pdf')
  })

  it('says how big a file is that is too big, before it reads it', async () => {
    const upload = { path: '/tidak-ada', originalName: 'a.pdf', sizeBytes: 38_000_000 }

    const error = (await failure(saveDocumentFile(dinkes, studio.files, nobody, upload))) as UserError

    expect([error.messageKey, error.values]).to.deep.equal(['document.too_big', { size: '38 MB' }])
  })

  it('refuses an empty file, a text with the name of a PDF, and a PDF that broke off', async () => {
    const whole = aPdf({ pages: 5, text: 'putus' })
    const none = await written('kosong', '')
    const text = await written('teks.pdf', 'Ini bukan PDF.')
    const half = await written('putus', whole.subarray(0, 40))

    expect(await refusal(save(none))).to.equal('invalid document.empty')
    expect(await refusal(save(text))).to.equal('invalid document.not_a_pdf')
    expect(await refusal(save(half))).to.equal('invalid document.broken')
  })

  it('keeps neither row nor file of what it refuses', async () => {
    const before = await dinkes.from('document_files')

    await refusal(save(await written('aksi', aPdf({ catalog: '/OpenAction << /S /Launch /F (x) >>' }))))

    expect(await dinkes.from('document_files')).to.have.length(before.length)
  })

  it('ends the reading of a file that wants all memory, and reads the next one', async function () {
    // On a busy machine one reading takes up to the 20 seconds that it may, and there are two.
    this.timeout(60_000)
    // Its index asks for rows of ten megabytes, which two megabytes of packed zeros provide.
    const bomb = await written('bom', anIndexBomb())

    const refused = refusal(save(bomb))
    const next = save(await written('sesudah', aPdf({ text: 'sesudah' })))

    expect(await refused).to.equal('invalid document.too_complex')
    expect((await next).pages).to.equal(1)
  })
})

describe('the address of a document', () => {
  const id = '0193b000-0000-7000-8000-0000000000d1'

  it('says what the document is', () => {
    expect(fileUrl({ id, name: 'Renstra Dinkes 2026–2030' })).to.equal(
      `/berkas/${id}/renstra-dinkes-2026-2030.pdf`,
    )
    expect(fileUrl({ id, original_name: 'LKjIP_2025 (final).PDF' })).to.equal(
      `/berkas/${id}/lkjip-2025-final.pdf`,
    )
  })

  it("takes an entry's slug as it is, with its number too", () => {
    expect(isFileName(`${'a'.repeat(60)}-01234567.pdf`)).to.equal(true)
  })

  it('is a proper name whatever the document is called', () => {
    const names = [
      '',
      '.pdf',
      '///',
      '"><script>.pdf',
      '附件',
      `${'a-'.repeat(100)}`,
      'é'.repeat(90),
      '..\\..\\x',
    ]

    for (const name of names) {
      expect(isFileName(fileUrl({ id, name }).split('/').at(-1)!), name).to.equal(true)
    }
  })
})

const MEGABYTE = 1_000_000

/** A packed index whose rows are said to be ten megabytes wide, of nothing but zeros. */
function anIndexBomb(): Buffer {
  const zeros = deflateRawSync(Buffer.alloc(MEGABYTE), { finishFlush: constants.Z_FULL_FLUSH })
  const content = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array<Buffer>(2000).fill(zeros)])
  const dictionary = `<< /Type /XRef /Size 200 /Root 1 0 R /W [1 ${10 * MEGABYTE} 1] /Filter /FlateDecode /Length ${content.length} >>`
  const head = Buffer.from('%PDF-1.7\n')
  return Buffer.concat([
    head,
    Buffer.from(`9 0 obj\n${dictionary}\nstream\n`),
    content,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${head.length}\n%%EOF\n`),
  ])
}
