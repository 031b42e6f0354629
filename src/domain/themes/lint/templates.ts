import { templateFaults } from '../template-faults.ts'
import { type ThemeFile } from '../theme-files.ts'
import { breach, placeAt, type Breach } from './breach.ts'
import { FILLER, tagsIn, withoutExpressions, type Tag } from './source.ts'

const FORBIDDEN: ReadonlySet<string> = new Set([
  ...['script', 'iframe', 'object', 'embed', 'base', 'applet', 'frame', 'frameset', 'style', 'link', 'meta'],
  ...['foreignobject', 'animate', 'set', 'template', 'portal'],
])
/** The base theme's head, and nothing else. */
const HEAD_FILES = /^partials\/(?:head|alternates|share-card|theme-color)\.hbs$/
const HEAD_ELEMENTS: ReadonlySet<string> = new Set(['script', 'link', 'meta'])
const FORBIDDEN_ATTRIBUTE = /^(?:style|srcdoc|http-equiv|ping|formaction|on.*)$/
const SPOKEN_ATTRIBUTES: ReadonlySet<string> = new Set(['aria-label', 'alt', 'title', 'placeholder', 'label'])
const ADDRESS = /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/|\\)/i
const OWN_SCHEME = /^\s*(?:mailto|tel|geo|sms):/i
const LETTERS = /\p{L}{2,}/u

const ATTRIBUTE = /([^\s"'<>/=\uE000]+)(?:(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+))?/g

/** What the text of one template says, without drawing it. */
export function templateBreaches(file: ThemeFile, isBase: boolean): Breach[] {
  const { path, text } = file
  const faults = templateFaults(text, path, isBase).map(({ rule, what, line, column }) =>
    breach(rule, { file: path, line, column }, what),
  )
  return [...faults, ...markupBreaches(path, text, isBase && HEAD_FILES.test(path))]
}

export function markupBreaches(path: string, text: string, isHead = false): Breach[] {
  const markup = withoutExpressions(text)
  const tags = tagsIn(markup)
  return [
    ...tags.flatMap((tag) => tagBreaches(path, text, tag, isHead)),
    ...literalBreaches(path, text, markup, tags),
  ]
}

function tagBreaches(path: string, text: string, tag: Tag, isHead: boolean): Breach[] {
  if (tag.closing) return []
  const found: Breach[] = []
  if (FORBIDDEN.has(tag.name) && !(isHead && HEAD_ELEMENTS.has(tag.name))) {
    found.push(breach('element', placeAt(path, text, tag.offset), tag.name))
  }
  for (const attribute of tag.attributes.matchAll(ATTRIBUTE)) {
    const place = placeAt(path, text, tag.attributesOffset + attribute.index)
    const [, name = '', , quoted = ''] = attribute
    const value = quoted.replace(/^["']|["']$/g, '')
    if (FORBIDDEN_ATTRIBUTE.test(name.toLowerCase())) found.push(breach('attribute', place, name))
    if (quoted.startsWith(FILLER)) found.push(breach('unquoted', place, name))
    const isNamespace = name === 'xmlns' || name.startsWith('xmlns:')
    if (ADDRESS.test(value) && !OWN_SCHEME.test(value) && !isNamespace && mayLoad(name)) {
      found.push(breach('external_url', place, value))
    }
    if (isWord(value) && SPOKEN_ATTRIBUTES.has(name) && !hasOwnLanguage(tag)) {
      found.push(breach('literal_text', place, value))
    }
  }
  return found
}

/** `content="og:…"` and the like are names, not addresses. */
function mayLoad(attribute: string): boolean {
  return /^(?:href|src|srcset|action|poster|data|cite|background|xlink:href|manifest|formaction)$/i.test(
    attribute,
  )
}

function literalBreaches(path: string, text: string, markup: string, tags: Tag[]): Breach[] {
  const inLanguage = tagsInLanguage(tags)
  return tags.flatMap((tag, i) => {
    const from = markup.indexOf('>', tag.attributesOffset + tag.attributes.length) + 1
    const words = markup.slice(from, tags[i + 1]?.offset ?? markup.length)
    if (!isWord(words) || inLanguage.has(tag)) return []
    const [word = ''] = LETTERS.exec(words) ?? []
    return [breach('literal_text', placeAt(path, text, from + words.indexOf(word)), word)]
  })
}

/** Those whose following text stands inside an element with a language of its own. */
function tagsInLanguage(tags: Tag[]): Set<Tag> {
  const found = new Set<Tag>()
  let name = ''
  let depth = 0
  for (const tag of tags) {
    if (depth === 0 && !tag.closing && hasOwnLanguage(tag)) name = tag.name
    if (tag.name === name) depth += tag.closing ? -1 : 1
    if (depth > 0) found.add(tag)
    else name = ''
  }
  return found
}

function isWord(text: string): boolean {
  return LETTERS.test(text.replaceAll(FILLER, ' ').replace(/&[a-z]+;/g, ' '))
}

/** `<a lang="en">EN</a>` is the name of a language, the same in all of them. */
function hasOwnLanguage({ attributes }: Tag): boolean {
  return /\blang="[a-z]+"/.test(attributes)
}
