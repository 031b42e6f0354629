import { join } from 'node:path'
import { hasThemeFile, readThemeFile, type ThemeFile } from '../theme-files.ts'
import { breach, type Breach, type Place } from './breach.ts'
import { type Fixture } from './fixtures.ts'
import { type DrawnPage } from './marks.ts'
import { tagsIn } from './source.ts'
import { type ThemeUnderLint } from './theme-under-lint.ts'

interface Part {
  name: string
  /** In the drawn page. */
  shown(fixture: Fixture): string | undefined
  /** In the base theme's templates, to find the one that the theme's own replaced. */
  placed: RegExp
}

/** What the platform puts on every page; a theme may move it, not leave it out. */
const PARTS: Part[] = [
  {
    name: 'bahasa halaman (lang)',
    shown: ({ view }) => `<html lang="${view.site.lang}"`,
    placed: /<html[^>]*\blang=/,
  },
  { name: 'judul dokumen', shown: () => '<title>', placed: /\{\{>\s*head\b/ },
  {
    name: 'tautan lompat ke isi',
    shown: () => '<a class="skip" href="#isi">',
    placed: /\{\{>\s*skip-link\b/,
  },
  { name: 'isi utama (main)', shown: () => '<main id="isi"', placed: /<main\b/ },
  {
    name: 'pita situs resmi',
    shown: ({ view }) => `.${view.regency.officialDomain}<`,
    placed: /\{\{>\s*official-strip\b/,
  },
  { name: 'baris pemerintah', shown: () => '<div class="legal"', placed: /\{\{>\s*legal-row\b/ },
  {
    name: 'pilihan tampilan',
    shown: ({ view }) => `action="${view.reading.url}"`,
    placed: /\{\{>\s*switches\b/,
  },
  {
    name: 'pemberitahuan penting',
    shown: ({ view }) => view.notice?.title,
    placed: /\{\{>\s*notice\b/,
  },
  {
    name: 'pita pratinjau',
    shown: ({ view }) => view.preview?.label,
    placed: /\{\{>\s*preview-bar\b/,
  },
]

export function partBreaches(theme: ThemeUnderLint, fixture: Fixture, page: DrawnPage): Breach[] {
  const missing = PARTS.filter((part) => {
    const shown = part.shown(fixture)
    return shown !== undefined && !page.html.includes(shown)
  })
  return [
    ...missing.map(({ name, placed }) => breach('part_missing', blamed(theme, placed, fixture), name)),
    ...headingBreaches(theme, fixture, page),
  ]
}

function headingBreaches(theme: ThemeUnderLint, fixture: Fixture, page: DrawnPage): Breach[] {
  const headings = tagsIn(page.html).filter(({ name, closing }) => name === 'h1' && !closing)
  if (headings.length === 1) return []
  const places = headings.flatMap(({ offset }) => page.placeOf(offset) ?? [])
  // One of them is the base theme's: the other is too much.
  const place = places.find(({ file }) => !file.startsWith('../')) ?? places[1]
  const what = `halaman ${fixture.view.page.type} memuat ${headings.length}`
  return [breach('h1_count', place ?? blamed(theme, /<h1\b/, fixture), what)]
}

/** The theme's file that replaced the base theme's placing of this part; else the page's template. */
function blamed({ own, base, isBase }: ThemeUnderLint, placed: RegExp, { view }: Fixture): Place {
  const template = `templates/${view.page.type}.hbs`
  const isOfPage = ({ path }: ThemeFile) => !path.startsWith('templates/') || path === template
  const culprit = isBase
    ? undefined
    : own.find(
        ({ path, text }) =>
          !placed.test(text) && hasThemeFile(base, path) && placed.test(readThemeFile(base, path)),
      )
  const drawn = own.filter(isOfPage).find(({ path }) => path === template)
  return {
    file: (culprit !== undefined && isOfPage(culprit) ? culprit : drawn)?.path ?? join(template),
    line: 1,
  }
}
