const NAME = '[A-Za-z_:][\\w:.-]*'
const TOKEN = new RegExp(
  [
    '<\\?[^]*?\\?>',
    '<!--(?:(?!--)[^])*-->',
    '<!\\[CDATA\\[[^]*?\\]\\]>',
    `<(?<close>/)?(?<name>${NAME})(?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*\\s*(?<empty>/)?>`,
    '[^<]+',
  ].join('|'),
  'gy',
)
/** XML 1.0, production 2; a lone half of a surrogate pair is none. */
const NO_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u

/** Why a feed reader would refuse this document; undefined when it is well-formed. */
export function xmlFault(xml: string): string | undefined {
  const [character] = NO_CHARACTER.exec(xml) ?? []
  if (character !== undefined) return `character U+${character.codePointAt(0)!.toString(16)}`
  const open: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex
    const token = TOKEN.exec(xml)
    if (!token) return `broken at: ${xml.slice(at, at + 60)}`
    const { close, name, empty } = token.groups!
    if (!token[0].startsWith('<') && /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)|\]\]>/i.test(token[0]))
      return `bare & or ]]> in: ${token[0].slice(0, 60)}`
    if (!name || empty) continue
    if (!close) open.push(name)
    else if (open.pop() !== name) return `</${name}> closes nothing`
  }
  return open.length > 0 ? `not closed: ${open.join()}` : undefined
}
