import { existsSync, lstatSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Command } from 'commander'
import { lintTheme, type LintAssets, type LintReport } from '../domain/themes/lint/lint.ts'
import { scaffoldRefusal, scaffoldTheme } from '../domain/themes/scaffold.ts'
import { loadAssets } from '../platform/http/assets.ts'
import { ROOT } from '../platform/root.ts'
import { print } from './with-database.ts'

const themesFolder = join(ROOT, 'themes')
const ASSETS = join(ROOT, 'dist/assets')

/** For the author of a theme: no database, and answers in Indonesian. */
export function themeCommand(): Command {
  const theme = new Command('theme').description('membuat dan memeriksa tema')
  theme
    .command('check <folder>')
    .description('periksa satu tema; kode keluar 1 bila ada yang melanggar')
    .option('--json', 'untuk dibaca mesin')
    .option('--page <jenis>', 'buat halaman contoh satu jenis saja, misalnya home')
    .action((folder: string, { json = false, page }: { json?: boolean; page?: string }) =>
      checkTheme(folder, { asJson: json, root: themesFolder, pageType: page }),
    )
  theme
    .command('new <id>')
    .description('buat tema baru di themes/<id>')
    .action((id: string) => newTheme(id, themesFolder))
  return theme
}

export interface CheckOptions {
  asJson: boolean
  /** The folder with the base theme. */
  root: string
  pageType?: string
  assets?: LintAssets
}

export async function checkTheme(folder: string, options: CheckOptions): Promise<void> {
  const refusal = checkRefusal(folder, options.assets)
  if (refusal !== undefined) return refuse(refusal)
  const { asJson, root, pageType, assets = loadAssets(ASSETS) } = options
  const report = await lintTheme(folder, { root, assets, pageType })
  const path = (file: string) => relative(process.cwd(), join(folder, file))
  const breaches = report.breaches.map((breach) => ({ ...breach, file: path(breach.file) }))
  if (asJson) print(JSON.stringify({ ...report, breaches }, null, 2))
  else for (const line of linesOf({ ...report, breaches })) print(line)
  if (breaches.length > 0) process.exitCode = 1
}

export function newTheme(id: string, root: string): void {
  const refusal = scaffoldRefusal(root, id)
  if (refusal !== undefined) return refuse(refusal)
  const folder = relative(process.cwd(), join(root, id))
  for (const file of scaffoldTheme(root, id)) print(`${folder}/${file}`)
  print(`Tema ${id} dibuat. Periksa dengan: npm run laman -- theme check ${folder}`)
}

function checkRefusal(folder: string, assets: LintAssets | undefined): string | undefined {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return `Folder ${folder} tidak ada.`
  if (assets !== undefined || existsSync(join(ASSETS, 'manifest.json'))) return undefined
  return 'Berkas untuk peramban belum dibuat. Jalankan dulu: npm run build:assets'
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

function linesOf({ breaches, pages, unvalidated }: LintReport): string[] {
  const lines = breaches.map(
    ({ file, line, column, message, remedy }) =>
      `${file}:${line}${column === undefined ? '' : `:${column}`}  ${message} — ${remedy}`,
  )
  if (unvalidated) lines.push('Susunan HTML tidak diperiksa: paket html-validate tidak terpasang.')
  lines.push(
    breaches.length > 0
      ? `${breaches.length} pelanggaran.`
      : `Tidak ada pelanggaran. ${pages} halaman contoh berhasil dibuat.`,
  )
  return lines
}
