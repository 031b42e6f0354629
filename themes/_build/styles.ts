import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, transform } from 'lightningcss'

/** Cascade order for themes and the admin alike; a theme adds to the same layers, after `_base`. */
const LAYERS = '@layer reset,tokens,base,layout,components,blocks,print;\n'

/** As lightningcss counts them: the major version in the upper bits. */
const targets = { chrome: 90 << 16, safari: 15 << 16, ios_saf: 15 << 16 }

/** One stylesheet: what all of them share, then the entry file with everything it imports. */
export function buildStylesheet(entry: string, shared: string, motifFolder: string): Buffer {
  const own = Buffer.from(bundle({ filename: entry, minify: false }).code).toString('utf8')
  const css = LAYERS + shared + motifCss(own, motifFolder) + own
  const { code } = transform({ filename: entry, code: Buffer.from(css), minify: true, targets })
  return Buffer.from(code)
}

/**
 * The drawings a stylesheet names, as custom properties `--motif-<name>` for masks. Inlined: together they are about
 * 2 KB compressed, less than the headers and round trips of five files.
 */
function motifCss(css: string, folder: string): string {
  const names = new Set([...css.matchAll(/var\(--motif-([a-z-]+)\)/g)].map((match) => match[1] ?? ''))
  const properties = [...names].map(
    (name) => `--motif-${name}:url("${dataUri(readFileSync(join(folder, `${name}.svg`), 'utf8'))}")`,
  )
  return properties.length === 0 ? '' : `@layer tokens{:root{${properties.join(';')}}}\n`
}

function dataUri(svg: string): string {
  const text = svg.trim().replaceAll('"', "'").replaceAll('%', '%25').replaceAll('#', '%23')
  return `data:image/svg+xml,${text.replaceAll('<', '%3C').replaceAll('>', '%3E')}`
}
