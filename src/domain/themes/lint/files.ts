import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { readSources } from '../compile.ts'
import { FILE_BYTES_MAX } from '../theme-files.ts'
import { breach, type Breach } from './breach.ts'
import { THEME_BYTES_MAX } from './sizes.ts'
import { nameOf, pathsUnder } from './theme-under-lint.ts'

const KNOWN =
  /^(?:theme\.json|README\.md|preview\.png|locales\/(?:id|en)\.json|(?:templates|partials|blocks)\/[a-z0-9_-]+\.hbs|motif\/[a-z0-9-]+\.svg|assets\/[a-z0-9-]+\.css)$/
/** The base theme holds what all of them share. */
const KNOWN_IN_BASE = /^(?:fixtures\/.*\.json|assets\/.*\.js)$/
const UNCOUNTED = /^(?:README\.md|preview\.png|fixtures\/.*)$/

/** The platform's own parts of a page. A theme places them. */
const PLATFORM_PARTIALS: ReadonlySet<string> = new Set([
  ...['head', 'document-title', 'alternates', 'share-card', 'theme-color', 'skip-link'],
  ...['official-strip', 'languages', 'notice', 'preview-bar', 'switches', 'legal-row'],
])

/** Links first: while there are any, nothing else of the theme is read. */
export function linkBreaches(folder: string): Breach[] {
  return pathsUnder(folder).flatMap(({ path, isPlain }) =>
    isPlain ? [] : [breach('file_link', { file: path, line: 1 })],
  )
}

export function fileBreaches(folder: string, base: string): Breach[] {
  const isBase = folder === base
  const files = pathsUnder(folder).map(({ path }) => ({ path, bytes: lstatSync(join(folder, path)).size }))
  const found = files.flatMap(({ path, bytes }) => {
    const place = { file: path, line: 1 }
    if (!KNOWN.test(path) && !(isBase && KNOWN_IN_BASE.test(path))) return [breach('file_unknown', place)]
    if (bytes > FILE_BYTES_MAX) return [breach('file_size', place, inKb(bytes))]
    return isBase ? [] : nameBreaches(path, base)
  })
  const total = files.filter(({ path }) => !UNCOUNTED.test(path)).reduce((sum, { bytes }) => sum + bytes, 0)
  if (total > THEME_BYTES_MAX) found.push(breach('theme_size', { file: 'theme.json', line: 1 }, inKb(total)))
  return found
}

function nameBreaches(path: string, base: string): Breach[] {
  const { templates, blocks } = readSources([base])
  const name = nameOf(path)
  const place = { file: path, line: 1 }
  if (path.startsWith('templates/') && !templates.has(name)) return [breach('template_unknown', place, name)]
  if (path.startsWith('blocks/') && !blocks.has(name)) return [breach('block_unknown', place, name)]
  if (path.startsWith('partials/') && PLATFORM_PARTIALS.has(name))
    return [breach('partial_platform', place, name)]
  return []
}

function inKb(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} KB`
}
