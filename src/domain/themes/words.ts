import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A theme's fixed words by key. */
export type Words = ReadonlyMap<string, string>

/** Later folders win. */
export function readWords(folders: string[], language: string): Words {
  const words = new Map<string, string>()
  for (const folder of folders) {
    const file = join(folder, 'locales', `${language}.json`)
    if (!existsSync(file)) continue
    for (const [key, text] of Object.entries(
      JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>,
    ))
      words.set(key, text)
  }
  return words
}

/** `{name}` in a text is filled from the values. */
export function say(words: Words, key: string, values: Record<string, unknown>): string {
  const text = words.get(key)
  if (text === undefined) throw new Error(`The theme has no words for ${key}`)
  return text.includes('{')
    ? text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
    : text
}
