import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect } from 'chai'
import { checkTheme, newTheme } from '../../src/cli/theme.ts'
import { loadThemes } from '../../src/domain/themes/themes.ts'
import { cleanUp } from '../support/cleanup.ts'
import { aView, plainAssets, themesRoot } from '../domain/themes/fixtures.ts'
import { aCleanTheme } from '../domain/themes/lint/planted.ts'

interface Said {
  out: string
  err: string
  code: number | undefined
}

/** What a command writes, and how it would end. */
async function said(work: () => void | Promise<void>): Promise<Said> {
  const said = { out: '', err: '' }
  const { stdout, stderr } = process
  const writers = { out: stdout.write.bind(stdout), err: stderr.write.bind(stderr) }
  stdout.write = (text: string | Uint8Array) => Boolean((said.out += String(text)))
  stderr.write = (text: string | Uint8Array) => Boolean((said.err += String(text)))
  try {
    await work()
    return { ...said, code: process.exitCode as number | undefined }
  } finally {
    stdout.write = writers.out
    stderr.write = writers.err
    process.exitCode = undefined
  }
}

async function aRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'themes-'))
  cleanUp(() => rm(root, { recursive: true }))
  symlinkSync(join(themesRoot, '_base'), join(root, '_base'))
  return root
}

describe('laman theme check', () => {
  const options = { root: themesRoot, assets: plainAssets, asJson: false }

  it('names file, line and remedy of each fault in Indonesian, and ends with 1', async () => {
    const { folder } = aCleanTheme({ 'partials/masthead.hbs': '<p>\n{{site.nama}}</p>' })

    const { out, code } = await said(() => checkTheme(folder, { ...options, pageType: 'home' }))

    const file = relative(process.cwd(), join(folder, 'partials/masthead.hbs'))
    expect(out).to.equal(
      `${file}:2:3  Isian site.nama tidak ada di kontrak — Periksa ejaannya di docs/themes.md.\n1 pelanggaran.\n`,
    )
    expect(code).to.equal(1)
  })

  it('says so when there is none, and ends with 0', async () => {
    const { folder } = aCleanTheme()

    const { out, code } = await said(() => checkTheme(folder, { ...options, pageType: 'home' }))

    expect(out).to.match(/^Tidak ada pelanggaran\. \d+ halaman contoh berhasil dibuat\.\n$/)
    expect(code).to.equal(undefined)
  })

  it('tells a machine the same', async () => {
    const { folder } = aCleanTheme({ 'assets/sisa.css': '' })

    const { out, code } = await said(() => checkTheme(folder, { ...options, asJson: true, pageType: 'home' }))

    const { breaches } = JSON.parse(out) as { breaches: { rule: string; line: number }[] }
    expect(breaches.map(({ rule, line }) => [rule, line])).to.deep.equal([['style_unused', 1]])
    expect(code).to.equal(1)
  })

  it('refuses a folder that is not there', async () => {
    const { err, code } = await said(() => checkTheme('themes/hilang', options))

    expect([err, code]).to.deep.equal(['Folder themes/hilang tidak ada.\n', 1])
  })
})

describe('laman theme new', () => {
  it('makes a theme that passes the check and draws pages', async () => {
    const root = await aRoot()

    const { out, code } = await said(() => newTheme('danau-kembar', root))

    expect(code).to.equal(undefined)
    expect(out).to.include('Tema danau-kembar dibuat')
    const folder = join(root, 'danau-kembar')
    const checked = await said(() => checkTheme(folder, { root, assets: plainAssets, asJson: false }))
    expect(checked.out).to.match(/^Tidak ada pelanggaran/)
    const faults: unknown[] = []
    const themes = loadThemes({ root, assets: plainAssets, onFault: (...fault) => faults.push(fault) })
    expect(themes.list().map(({ name }) => name)).to.deep.equal(['Danau kembar'])
    expect(themes.render('danau-kembar', aView('home'))).to.include('/aset/danau-kembar.css')
    expect(faults).to.deep.equal([])
  }).timeout(60_000)

  for (const id of ['_base', 'Gonjong', 'a', '../luar', 'dua kata', 'x'.repeat(31), '1a']) {
    it(`refuses the name ${id}`, async () => {
      const root = await aRoot()

      const { err, code } = await said(() => newTheme(id, root))

      expect(err).to.match(/^Nama tema .* tidak dapat dipakai\./)
      expect(code).to.equal(1)
      expect(existsSync(join(root, id, 'README.md'))).to.equal(false)
    })
  }

  it('leaves a theme that is there alone', async () => {
    const root = await aRoot()
    await said(() => newTheme('sangir', root))
    const before = readFileSync(join(root, 'sangir/theme.json'), 'utf8')

    const { err, code } = await said(() => newTheme('sangir', root))

    expect([err, code]).to.deep.equal(['Tema sangir sudah ada. Pilih nama lain.\n', 1])
    expect(readFileSync(join(root, 'sangir/theme.json'), 'utf8')).to.equal(before)
  })
})
