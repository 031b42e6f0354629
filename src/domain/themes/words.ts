import { type Language } from './contract.ts'
import { hasThemeFile, readThemeFile } from './theme-files.ts'

/** A theme's fixed words by key. */
export type Words = ReadonlyMap<string, string>

export type WordsByLanguage = Readonly<Record<Language, Words>>

/** Later folders win. What has no English yet is said in Indonesian. */
export function readWords(folders: string[]): WordsByLanguage {
  const id = readLanguage(folders, 'id')
  return { id, en: new Map([...id, ...readLanguage(folders, 'en')]) }
}

export function wordsFile(language: Language): string {
  return `locales/${language}.json`
}

function readLanguage(folders: string[], language: Language): Words {
  const path = wordsFile(language)
  const entries = folders
    .filter((folder) => hasThemeFile(folder, path))
    .flatMap((folder) => Object.entries(JSON.parse(readThemeFile(folder, path)) as Record<string, string>))
  return new Map(entries)
}

/** `{name}` in a text is filled from the values. */
export function say(words: Words, key: string, values: Record<string, unknown>): string {
  const text = words.get(key)
  if (text === undefined) throw new Error(`The theme has no words for ${key}`)
  return text.includes('{')
    ? text.replace(/\{(\w+)\}/g, (_, name: string) =>
        Object.hasOwn(values, name) ? String(values[name] ?? '') : '',
      )
    : text
}
