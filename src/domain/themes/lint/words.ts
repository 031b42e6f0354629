import { type Language } from '../contract.ts'
import { hasThemeFile, readThemeFile } from '../theme-files.ts'
import { wordsFile } from '../words.ts'
import { breach, type Breach } from './breach.ts'
import { parseJson, placeOfKey } from './manifest.ts'
import { type ThemeUnderLint } from './theme-under-lint.ts'
import { type UsedFile } from './usage.ts'

/** Asked for by the server itself. */
const SPOKEN_BY_HELPERS = ['photo.show']

interface OwnWords {
  file: string
  text: string
  keys: string[]
}

/** Both languages have every word, and no word is there for nothing. */
export function wordBreaches(theme: ThemeUnderLint, used: UsedFile[]): Breach[] {
  const own = { id: ownWords(theme.folder, 'id'), en: ownWords(theme.folder, 'en') }
  for (const words of [own.id, own.en]) if ('breach' in words) return [words.breach]
  const { id, en } = own as Record<Language, OwnWords>
  const asked = used.flatMap(({ uses }) => uses.words.map(({ name }) => name))
  return [
    ...oneSided(id, en),
    ...oneSided(en, id),
    ...unusedWords(id, new Set([...asked, ...SPOKEN_BY_HELPERS])),
    ...unknownWords(theme, used, new Set([...id.keys, ...baseKeys(theme)])),
  ]
}

function ownWords(folder: string, language: Language): OwnWords | { breach: Breach } {
  const file = wordsFile(language)
  if (!hasThemeFile(folder, file)) return { file, text: '', keys: [] }
  const text = readThemeFile(folder, file)
  const parsed = parseJson(file, text, 'word_json')
  if ('breach' in parsed) return parsed
  const entries = Object.entries((parsed.value ?? {}) as Record<string, unknown>)
  const wrong = entries.find(([, word]) => typeof word !== 'string')
  if (wrong) return { breach: breach('word_json', placeOfKey(file, text, wrong[0]), wrong[0]) }
  return { file, text, keys: entries.map(([key]) => key) }
}

function oneSided(there: OwnWords, missing: OwnWords): Breach[] {
  return there.keys
    .filter((key) => !missing.keys.includes(key))
    .map((key) => breach('word_language', placeOfKey(there.file, there.text, key), key))
}

function unusedWords({ file, text, keys }: OwnWords, asked: ReadonlySet<string>): Breach[] {
  return keys
    .filter((key) => !asked.has(key))
    .map((key) => breach('word_unused', placeOfKey(file, text, key), key))
}

function unknownWords(theme: ThemeUnderLint, used: UsedFile[], known: ReadonlySet<string>): Breach[] {
  return used
    .filter(({ file }) => file.folder === theme.folder)
    .flatMap(({ file, uses }) => [
      ...uses.words
        .filter(({ name }) => !known.has(name))
        .map(({ name, ...place }) => breach('unknown_word', { file: file.path, ...place }, name)),
      ...uses.loose.map(({ line, column }) => breach('word_not_fixed', { file: file.path, line, column })),
    ])
}

function baseKeys({ base }: ThemeUnderLint): string[] {
  return Object.keys(JSON.parse(readThemeFile(base, wordsFile('id'))) as Record<string, string>)
}
