import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BlockView, type ThemeInput } from '../contract.ts'

export interface Fixture {
  /** `service`, or what is shown differently: `service (hemat data)`. */
  name: string
  view: ThemeInput
  /** Its markup differs from the others of the same page: worth the time of the validator. */
  differs: boolean
}

type Json = Record<string, unknown>

const FRAME = 'frame'

/** One example of each page, and one page with every block. */
export function readPageFixtures(base: string): Fixture[] {
  const folder = join(base, 'fixtures')
  const frame = readJson(folder, FRAME)
  const pages = namesIn(folder).filter((name) => name !== FRAME)
  const page = (name: string, more: Json = {}): Fixture => {
    const own = readJson(folder, name)
    const site = { ...(frame['site'] as Json), ...(own['site'] as Json | undefined) }
    return { name, differs: true, view: { ...frame, ...own, site, ...more } as unknown as ThemeInput }
  }
  const blocks = readBlockFixtures(base).filter(({ type }) => type !== 'pembuka')
  return [...pages.map((name) => page(name)), { ...page('page', { blocks }), name: 'page (semua blok)' }]
}

/** The same page for other readers: in English, saving data, as a draft in a demonstration with an urgent notice. */
export function variantsOf({ name, view }: Fixture): Fixture[] {
  const { site, reading } = view
  const notice = { tone: 'penting', title: 'Uji pemberitahuan', summary: 'Ringkasan uji.', url: '/uji' }
  const preview = { label: 'Uji pratinjau', backUrl: '/uji' }
  const english = { ...view, site: { ...site, lang: 'en' as const } }
  const saving = { ...view, reading: { ...reading, saver: true } }
  const draft = { ...view, notice, preview, isExample: true } as ThemeInput
  return [
    { name, view, differs: true },
    { name: `${name} (bahasa Inggris)`, view: english, differs: false },
    { name: `${name} (hemat data)`, view: saving, differs: true },
    { name: `${name} (pratinjau)`, view: draft, differs: view.page.type === 'home' },
  ]
}

/** Every name that a template may ask the page for. */
export function fieldNames(fixtures: readonly Fixture[]): Set<string> {
  const names = new Set(['this', ...NOT_ALWAYS_THERE])
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        names.add(key)
        walk(inner)
      }
    }
  }
  for (const { view } of fixtures) walk(view)
  return names
}

const NOT_ALWAYS_THERE = ['preview', 'backUrl', 'label', 'isExample', 'notice', 'tone', 'current', 'office']

function readBlockFixtures(base: string): BlockView[] {
  const folder = join(base, 'fixtures/blocks')
  return namesIn(folder).map((name) => readJson(folder, name) as unknown as BlockView)
}

function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()
}

function readJson(folder: string, name: string): Json {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Json
}
