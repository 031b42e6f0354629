import { brotliCompressSync } from 'node:zlib'
import { type ThemeInput } from '../contract.ts'
import { type ThemeManifest } from '../manifest.ts'
import { drawPage, openTheme, type Theme } from '../themes.ts'
import { breach, type Breach } from './breach.ts'
import { joinedStyles } from './css.ts'
import { readPageFixtures, variantsOf, type Fixture } from './fixtures.ts'
import { markSources, readMarks, type DrawnPage } from './marks.ts'
import { partBreaches } from './parts.ts'
import { tagsIn, withoutComments } from './source.ts'
import { type ThemeUnderLint } from './theme-under-lint.ts'
import { openValidator } from './validate.ts'

export interface RenderedReport {
  breaches: Breach[]
  pages: number
  /** The validator of HTML was not there. */
  unvalidated: boolean
}

/** Draws every example page for every kind of reader, and looks at what came out. */
export async function lintRendered(
  theme: ThemeUnderLint,
  manifest: ThemeManifest,
  pageType?: string,
): Promise<RenderedReport> {
  const parts = { id: theme.id, base: theme.base, folders: theme.folders, assets: assetsOf(theme) }
  const plain = openTheme({ ...parts, sources: theme.sources })
  const { sources, places } = markSources(theme)
  const marked = openTheme({ ...parts, sources })
  const validate = await openValidator()
  const fixtures = readPageFixtures(theme.base)
    .filter(({ view }) => pageType === undefined || view.page.type === pageType)
    .flatMap(variantsOf)
  const breaches: Breach[] = []

  for (const fixture of fixtures) {
    const failed = failure(plain, fixture)
    if (failed !== undefined) {
      breaches.push(failed)
      continue
    }
    const page = readMarks(drawPage(marked, fixture.view, false), places)
    breaches.push(
      ...partBreaches(theme, fixture, page),
      ...leftovers(fixture, page),
      ...unsafeTags(fixture, page),
    )
    for (const { offset, what } of (fixture.differs && (await validate?.(page.html))) || []) {
      breaches.push(breach('html', page.placeOf(offset) ?? templateOf(fixture.view), what))
    }
    breaches.push(...weightBreaches(theme, manifest, fixture, page))
  }
  return { breaches, pages: fixtures.length, unvalidated: validate === undefined }
}

/** A stylesheet that was not built yet has an address all the same. */
function assetsOf({ id, assets }: ThemeUnderLint): ThemeUnderLint['assets'] {
  return { ...assets, url: (name) => (name === `${id}.css` ? `/aset/${name}` : assets.url(name)) }
}

function failure(theme: Theme, { name, view }: Fixture): Breach | undefined {
  try {
    drawPage(theme, view, true)
    return undefined
  } catch (error) {
    const { path } = theme.meter.part
    const place = { file: path === '' ? templateOf(view).file : path, line: 1 }
    return breach('render_failed', place, `${name} gagal dibuat: ${(error as Error).message}`)
  }
}

function leftovers({ name }: Fixture, { html, placeOf }: DrawnPage): Breach[] {
  const found = /\[object |\bundefined\b|\bNaN\b/.exec(html)
  if (found === null) return []
  return [breach('leftover', placeOf(found.index) ?? { file: 'theme.json', line: 1 }, name)]
}

/** What came through a drawing or a word, where no template says it. */
function unsafeTags({ view }: Fixture, { html, placeOf }: DrawnPage): Breach[] {
  return tagsIn(withoutComments(html)).flatMap(({ name, attributes, offset }) => {
    const place = placeOf(offset) ?? templateOf(view)
    const isData = /type="application\/ld\+json"/.test(attributes)
    const isOurs = /^\s+src="\/(?!\/)[^"]*" defer$/.test(attributes)
    if (name === 'script' && attributes !== '' && !isData && !isOurs) return [breach('element', place, name)]
    const [, handler] = /\s(style|on[a-z]+)=/.exec(attributes) ?? []
    if (handler !== undefined) return [breach('attribute', place, handler)]
    const isLoaded = /rel="(?:stylesheet|preload|icon)"/.test(attributes)
    const [, loaded = ''] = /\s(?:src|srcset|poster)="([^"]*)"/.exec(attributes) ?? []
    const [, linked = ''] = (isLoaded && /\shref="([^"]*)"/.exec(attributes)) || []
    const outside = [loaded, linked].find((url) => url.includes('//'))
    return outside === undefined ? [] : [breach('external_url', place, outside)]
  })
}

function weightBreaches(
  theme: ThemeUnderLint,
  { budgets }: ThemeManifest,
  { name, view }: Fixture,
  { html }: DrawnPage,
): Breach[] {
  const limit = { home: budgets.homeKb, article: budgets.articleKb }[name]
  if (limit === undefined) return []
  const loaded = [...html.matchAll(/(?:href|src)="(\/aset\/[^"]+)"/g)].map(([, url = '']) => url)
  const files = [...new Set(loaded)].map((url) => theme.assets.find?.(url)?.br.length ?? 0)
  const styles = brotliCompressSync(joinedStyles(theme)).length
  const bytes = brotliCompressSync(html).length + styles + files.reduce((sum, size) => sum + size, 0)
  const what = `${name} ${Math.ceil(bytes / 1000)} KB dari ${limit} KB`
  return bytes <= limit * 1000 ? [] : [breach('weight', templateOf(view), what)]
}

function templateOf(view: ThemeInput): { file: string; line: number } {
  return { file: `templates/${view.page.type}.hbs`, line: 1 }
}
