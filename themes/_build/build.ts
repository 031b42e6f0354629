import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { buildSync } from 'esbuild'
import { readManifest } from '../../src/domain/themes/manifest.ts'
import { ROOT } from '../../src/platform/root.ts'
import { buildCards } from './cards.ts'
import { contrastFailures } from './contrast-proof.ts'
import { favicon } from './favicon.ts'
import { cutFont, fontFaceCss, FONTS } from './fonts.ts'
import { readIcons } from './icons.ts'
import { fingerprint } from './inputs.ts'
import { closeOutput, emit, emitJson, openOutput, type Output } from './output.ts'
import { paletteSeeds } from './palettes.ts'
import { buildStylesheet } from './styles.ts'
import { palettes, status, tokensCss } from './tokens-css.ts'

const MARKER = 'inputs.sha256'
const ADMIN_FONT = 'plus-jakarta-sans'
const packages = join(ROOT, 'node_modules')
const motifs = join(ROOT, 'themes/_base/motif')
const adminAssets = join(ROOT, 'src/web/frame/assets')
const publicAssets = join(ROOT, 'themes/_base/assets')
const target = join(ROOT, 'dist/assets')

const inputs = fingerprint(ROOT, ['themes', 'src/domain/cards', 'src/web/frame/assets', 'package-lock.json'])
const marker = join(target, MARKER)
if (existsSync(marker) && readFileSync(marker, 'utf8') === inputs) {
  console.log('Browser assets are up to date.')
} else {
  await build()
}

async function build(): Promise<void> {
  const failures = contrastFailures(palettes, status)
  if (failures.length > 0) throw new Error(`Colours that cannot be read:\n${failures.join('\n')}`)

  const output = openOutput(target)
  const fonts: Record<string, string> = {}
  for (const name of Object.keys(FONTS))
    fonts[name] = emit(output, `${name}.woff2`, await cutFont(packages, name))
  const shared = (names: readonly string[]) => fontFaceCss(names, fonts) + tokensCss()
  for (const theme of themeIds()) {
    const folder = join(ROOT, 'themes', theme)
    const css = shared(readManifest(folder).fonts)
    emit(output, `${theme}.css`, buildStylesheet(join(folder, 'assets/theme.css'), css, motifs))
  }
  bundleScripts(output, publicAssets)
  buildAdmin(output, shared([ADMIN_FONT]))
  const mark = readFileSync(join(motifs, 'tanda.svg'), 'utf8')
  for (const [id, { light }] of Object.entries(palettes))
    emit(output, `favicon-${id}.svg`, favicon(mark, light))
  emitJson(output, 'icons.json', readIcons(join(packages, 'lucide-static')))
  emitJson(output, 'palettes.json', paletteList())
  await buildCards(join(ROOT, 'dist/cards'), { packages, motifs, palettes })
  closeOutput(output, MARKER, inputs)
  for (const [name, { bytes, br }] of Object.entries(output.manifest))
    console.log(`${name}: ${bytes} bytes, ${br} compressed`)
}

function themeIds(): string[] {
  return readdirSync(join(ROOT, 'themes')).filter((id) => existsSync(join(ROOT, 'themes', id, 'theme.json')))
}

function buildAdmin(output: Output, shared: string): void {
  if (!existsSync(adminAssets)) return
  const styles = join(adminAssets, 'admin.css')
  if (existsSync(styles)) emit(output, 'admin.css', buildStylesheet(styles, shared, motifs))
  bundleScripts(output, adminAssets)
}

/** One file for each script that stands directly in the folder, with all that it imports. */
function bundleScripts(output: Output, folder: string): void {
  for (const script of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
    const entryPoints = [join(folder, script)]
    const { outputFiles } = buildSync({
      entryPoints,
      bundle: true,
      minify: true,
      write: false,
      target: ['chrome90', 'safari15'],
    })
    emit(output, basename(script), Buffer.from(outputFiles[0]?.contents ?? []))
  }
}

/** For lists of palettes, and for the colour of the browser's own bar. */
function paletteList(): Record<string, Record<'name' | 'themeColor' | 'themeColorDark' | 'brand', string>> {
  return Object.fromEntries(
    Object.entries(palettes).map(([id, { light, dark }]) => [
      id,
      {
        name: paletteSeeds[id]?.name ?? id,
        themeColor: light['brand-strong'] ?? '',
        themeColorDark: dark['brand-strong'] ?? '',
        brand: light['brand'] ?? '',
      },
    ]),
  )
}
