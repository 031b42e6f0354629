import { basename } from 'node:path'
import { type z } from 'zod'
import { manifestSchema, MANIFEST_FILE, type ThemeManifest } from '../manifest.ts'
import { hasThemeFile, readThemeFile } from '../theme-files.ts'
import { breach, placeAt, type Breach, type Place } from './breach.ts'
import { type LintAssets } from './theme-under-lint.ts'
import { type Rule } from './sentences.ts'

export interface ReadManifest {
  breaches: Breach[]
  /** Absent when it cannot be read. */
  manifest?: ThemeManifest
}

export function lintManifest(folder: string, { palettes }: LintAssets): ReadManifest {
  const top = { file: MANIFEST_FILE, line: 1 }
  if (!hasThemeFile(folder, MANIFEST_FILE)) return { breaches: [breach('manifest_missing', top)] }
  const text = readThemeFile(folder, MANIFEST_FILE)
  const typed = parseJson(MANIFEST_FILE, text, 'manifest_json')
  if ('breach' in typed) return { breaches: [typed.breach] }

  const parsed = manifestSchema.safeParse(typed.value)
  if (!parsed.success) {
    return { breaches: parsed.error.issues.flatMap((issue) => issueBreaches(issue, text, typed.value)) }
  }
  const manifest = parsed.data
  const breaches = manifest.palettes
    .filter((palette) => !Object.hasOwn(palettes, palette))
    .map((palette) => breach('manifest_palette', placeOfKey(MANIFEST_FILE, text, palette), palette))
  if (manifest.id !== basename(folder)) {
    breaches.push(breach('manifest_id', placeOfKey(MANIFEST_FILE, text, 'id'), basename(folder)))
  }
  return { breaches, manifest }
}

/** The value, or why it is none. */
export function parseJson(
  file: string,
  text: string,
  rule: 'manifest_json' | 'word_json',
): { value: unknown } | { breach: Breach } {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    // Node says where in one of two ways, or that the text ended too early.
    const { message } = error as Error
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length)
    return { breach: breach(rule, placeAt(file, text, position), `karakter ke-${position + 1}`) }
  }
}

/** Where `"key"` stands; the beginning when it stands nowhere. */
export function placeOfKey(file: string, text: string, key: string, from = 0): Place {
  const offset = text.indexOf(JSON.stringify(key), from)
  return offset < 0 ? { file, line: 1 } : placeAt(file, text, offset)
}

const REFINED: Readonly<Record<string, Rule>> = {
  default: 'setting_default',
  palette: 'manifest_palette',
  twice: 'setting_twice',
}

function issueBreaches(issue: z.core.$ZodIssue, text: string, typed: unknown): Breach[] {
  const name = issue.path.join('.')
  const from = offsetOf(issue.path, text, typed)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      breach('manifest_key', placeOfKey(MANIFEST_FILE, text, key, from), [...issue.path, key].join('.')),
    )
  }
  const place = from === 0 ? { file: MANIFEST_FILE, line: 1 } : placeAt(MANIFEST_FILE, text, from)
  if (issue.code === 'too_big' && name === 'settings') return [breach('manifest_settings', place)]
  return [breach(REFINED[issue.message] ?? 'manifest_value', place, name)]
}

/** Walks the keys of the path through the text; a setting is found by its own key. */
function offsetOf(path: readonly PropertyKey[], text: string, typed: unknown): number {
  let offset = 0
  let value = typed
  for (const part of path) {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[part]
    const sought = typeof part === 'number' ? (value as { key?: unknown } | undefined)?.key : part
    const found = typeof sought === 'string' ? text.indexOf(JSON.stringify(sought), offset) : -1
    if (found >= 0) offset = found
  }
  return offset
}
