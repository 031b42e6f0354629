import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { MANIFEST_FILE } from './manifest.ts'
import { hasThemeFile } from './theme-files.ts'
import { BASE } from './themes.ts'

const ID = /^[a-z][a-z0-9-]{1,29}$/
/** The one that the new theme starts from. */
const PARTIAL = 'partials/masthead.hbs'

/** Why no theme of this name can be made. */
export function scaffoldRefusal(root: string, id: string): string | undefined {
  if (!ID.test(id)) {
    return `Nama tema ${id} tidak dapat dipakai. Pakai 2 sampai 30 huruf kecil, angka, atau tanda hubung, diawali huruf.`
  }
  return hasThemeFile(root, id) ? `Tema ${id} sudah ada. Pilih nama lain.` : undefined
}

/** A theme that draws every page as the base theme does, with one of each thing that a theme may change. */
export function scaffoldTheme(root: string, id: string): string[] {
  const base = join(root, BASE)
  const manifest = JSON.parse(readFileSync(join(base, MANIFEST_FILE), 'utf8')) as { palettes: string[] }
  const name = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')
  const own = { id, name, version: '0.1.0', description: 'Tema baru.', defaultPalette: manifest.palettes[0] }
  const files = {
    [MANIFEST_FILE]: json({ ...manifest, ...own, hidden: false }),
    'README.md': readme(id, name),
    'assets/theme.css': STYLES,
    [PARTIAL]: readFileSync(join(base, PARTIAL), 'utf8'),
    'locales/id.json': json({ menu: 'Menu' }),
    'locales/en.json': json({ menu: 'Menu' }),
  }
  for (const [path, text] of Object.entries(files)) {
    const full = join(root, id, path)
    mkdirSync(dirname(full), { recursive: true })
    writeFileSync(full, text, { flag: 'wx' })
  }
  return Object.keys(files).sort()
}

const STYLES = `@import '../../_base/assets/theme.css';

/* Warna selalu dari palet: var(--brand), var(--ink), var(--surface) … */
@layer components {
  .masthead {
    border-bottom: 4px solid var(--brand);
  }
}
`

function readme(id: string, name: string): string {
  return `# Tema ${name}

Yang tidak ada di folder ini berasal dari themes/_base.

- Periksa: \`npm run laman -- theme check themes/${id}\`
- Lihat: \`npm run dev\`, lalu pilih tema ini saat menyiapkan situs di konsol
- Panduan: docs/themes.md
`
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
