import { HtmlValidate, Parser, type HtmlElement } from 'html-validate'

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
let parser: Parser | undefined

/** The elements of a page, parsed strictly: what does not close or nest throws. */
export async function elementsOf(html: string): Promise<HtmlElement[]> {
  parser ??= new Parser((await new HtmlValidate().getConfigFor('page.html')) as never)
  const source = { data: html, filename: 'page.html', line: 1, column: 1, offset: 0 }
  return parser.parseHtml(source).querySelectorAll('*')
}

/** What would run or load something in the browser of who reads the page, beside our own script and forms. */
export async function activeContent(html: string): Promise<string[]> {
  const found: string[] = []
  for (const element of await elementsOf(html)) {
    const { tagName } = element
    if (tagName === 'script' && !isOurScript(element)) found.push('<script>')
    if (FORBIDDEN.has(tagName)) found.push(`<${tagName}>`)
    for (const { key, value } of element.attributes) {
      const text = decode(String(value ?? ''))
      if (/^on/i.test(key) || key === 'srcdoc' || key === 'style') found.push(`${tagName} ${key}`)
      if (ADDRESSES.has(key) && !HARMLESS.test(text)) found.push(`${tagName} ${key}=${text}`)
    }
  }
  return found
}

/** The one file of ours, and descriptions for search engines, which are data. */
function isOurScript(element: HtmlElement): boolean {
  const attribute = (name: string) => String(element.getAttributeValue(name) ?? '')
  return attribute('src').startsWith('/aset/') || attribute('type') === 'application/ld+json'
}

/** Where the links of a page lead. */
export function hrefsOf(html: string): string[] {
  return [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => decode(href!))
}

const FORBIDDEN = new Set([
  ...['iframe', 'object', 'embed', 'applet', 'frame', 'frameset'],
  ...['style', 'base', 'math', 'template', 'video', 'audio', 'marquee', 'foreignobject', 'animate', 'set'],
])
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster'])
const HARMLESS = /^(?:https?:\/\/|mailto:|tel:|geo:|\/(?!\/)|#)/

/** Text of the first element of a kind, as a reader sees it. */
export async function textOf(html: string, tagName: string): Promise<string | undefined> {
  const element = (await elementsOf(html)).find((element) => element.tagName === tagName)
  return element && spaced(decode(element.textContent))
}

export function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, dec?: string, name?: string) => {
      if (hex) return String.fromCodePoint(parseInt(hex, 16))
      if (dec) return String.fromCodePoint(Number(dec))
      return ENTITIES[name ?? ''] ?? whole
    },
  )
}

/** White space as a browser shows it. */
export function spaced(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, ' ').trim()
}
