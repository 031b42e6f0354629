import words from '../locales/id.json' with { type: 'json' }

type Words = string | { [key: string]: Words }

/** The sentence behind a key such as `article.title_missing`; text that is no key is shown as it is. */
export function message(keyOrText: string, values: Record<string, string | number> = {}): string {
  const text = findMessage(keyOrText) ?? keyOrText
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** Without values; undefined: there is no sentence of this key. */
export function findMessage(key: string): string | undefined {
  const found = key.split('.').reduce<Words | undefined>(step, words)
  return typeof found === 'string' ? found : undefined
}

function step(words: Words | undefined, part: string): Words | undefined {
  return typeof words === 'object' && Object.hasOwn(words, part) ? words[part] : undefined
}
