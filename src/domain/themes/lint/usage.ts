import { type ThemeManifest } from '../manifest.ts'
import { readThemeFiles, type ThemeFile } from '../theme-files.ts'
import { breach, type Breach, type Place } from './breach.ts'
import { usesIn, type Use, type Uses } from './source.ts'
import { allFiles, nameOf, type ThemeUnderLint } from './theme-under-lint.ts'

export interface UsedFile {
  file: ThemeFile
  uses: Uses
}

export function usedFiles({ sources }: ThemeUnderLint): UsedFile[] {
  return allFiles(sources).map((file) => ({ file, uses: usesIn(file.text) }))
}

/** Names that nothing answers to, and files that nothing asks for. */
export function usageBreaches(
  theme: ThemeUnderLint,
  used: UsedFile[],
  manifest: ThemeManifest,
  fields: ReadonlySet<string>,
): Breach[] {
  const own = used.filter(({ file }) => file.folder === theme.folder)
  const given = new Set(used.flatMap(({ uses }) => uses.given))
  const settings = new Set(manifest.settings.map(({ key }) => key))
  const found = own.flatMap(({ file, uses }) => {
    const at = (use: Use): Place => ({ file: file.path, line: use.line, column: use.column })
    const missing = (rule: Parameters<typeof breach>[0], list: Use[], isThere: (name: string) => boolean) =>
      list.filter(({ name }) => !isThere(name)).map((use) => breach(rule, at(use), use.name))
    return [
      ...missing('unknown_partial', uses.partials, (name) => theme.sources.partials.has(name)),
      ...missing('unknown_icon', uses.icons, (name) => Object.hasOwn(theme.assets.icons, name)),
      ...missing('unknown_motif', uses.motifs, (name) => motifsOf(theme).has(name)),
      ...missing('unknown_asset', uses.assets, (name) => hasAsset(theme, name)),
      ...missing('unknown_field', uses.fields, (name) => isField(name, fields, given)),
      ...missing('unknown_setting', uses.fields, (name) => isSetting(name, settings, fields)),
    ]
  })
  return [...found, ...unusedPartials(theme, used), ...unusedMotifs(theme, used)]
}

function motifsOf({ folders }: ThemeUnderLint): Map<string, ThemeFile> {
  return readThemeFiles(folders, 'motif', '.svg')
}

function hasAsset({ assets }: ThemeUnderLint, name: string): boolean {
  try {
    return assets.url(name) !== ''
  } catch {
    // An unknown name is all that it throws for.
    return false
  }
}

/** Data of the drawing itself (`length`, an index) counts as known. */
function isField(name: string, fields: ReadonlySet<string>, given: ReadonlySet<string>): boolean {
  return name
    .split('.')
    .filter((part) => part !== '' && part !== 'length' && !/^\d+$/.test(part))
    .every((part) => fields.has(part) || given.has(part))
}

function isSetting(name: string, settings: ReadonlySet<string>, fields: ReadonlySet<string>): boolean {
  const [first, key] = name.split('.')
  return first !== 'settings' || key === undefined || settings.has(key) || !fields.has(key)
}

/** Followed from the pages and blocks, so that a partial that only an unused one calls is unused too. */
function unusedPartials(theme: ThemeUnderLint, used: UsedFile[]): Breach[] {
  const byName = new Map(
    used.filter(({ file }) => file.path.startsWith('partials/')).map((one) => [nameOf(one.file.path), one]),
  )
  const reached = new Set<string>()
  const open = used.filter(({ file }) => !file.path.startsWith('partials/'))
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const { name } of one.uses.partials) {
      const next = byName.get(name)
      if (next === undefined || reached.has(name)) continue
      reached.add(name)
      open.push(next)
    }
  }
  return theme.own
    .filter(({ path }) => path.startsWith('partials/') && !reached.has(nameOf(path)))
    .map(({ path }) => breach('partial_unused', { file: path, line: 1 }, nameOf(path)))
}

function unusedMotifs(theme: ThemeUnderLint, used: UsedFile[]): Breach[] {
  const drawn = new Set(used.flatMap(({ uses }) => uses.motifs.map(({ name }) => name)))
  const css = [...readThemeFiles(theme.folders, 'assets', '.css').values()].map(({ text }) => text).join('\n')
  return [...motifsOf(theme).values()]
    .filter(({ folder }) => folder === theme.folder && !theme.isBase)
    .filter(({ path }) => !drawn.has(nameOf(path)) && !css.includes(`var(--motif-${nameOf(path)})`))
    .map(({ path }) => breach('motif_unused', { file: path, line: 1 }, nameOf(path)))
}
