import words from '../../locales/id.json' with { type: 'json' }

type Words = string | { [key: string]: Words }

/** The sentence behind a key such as `article.title_missing`; text that is no key is shown as it is. */
export function message(keyOrText: string, values: Record<string, string | number> = {}): string {
  const found = keyOrText.split('.').reduce<Words | undefined>(step, words)
  const text = typeof found === 'string' ? found : keyOrText
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

function step(words: Words | undefined, part: string): Words | undefined {
  return typeof words === 'object' && Object.hasOwn(words, part) ? words[part] : undefined
}
