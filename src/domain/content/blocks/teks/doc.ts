import { Schema, type Node } from 'prosemirror-model'

const LINK =
  /^(https?:\/\/[^\s/$.?#][^\s]*|mailto:[^\s@]+@[^\s@]+|tel:[+0-9() -]+|geo:[-0-9.,?=&a-z]+|\/(?![/\\])[^\s]*)$/i
/** Browsers drop some of them, and what is left may be another address. */
const CONTROL = /\p{Cc}/u
const HREF_LENGTH_MAX = 500
/** Nine digits are the most that a list in Markdown may begin with. */
const ORDER_MAX = 999_999_999

/**
 * Where a link may lead: whole web addresses, mail, telephone, map, or a path on the same site. To a browser `/\x.test`
 * is `//x.test`, another site.
 */
export function isLinkAllowed(href: unknown): boolean {
  if (typeof href !== 'string' || href.length > HREF_LENGTH_MAX) return false
  return LINK.test(href) && !CONTROL.test(href)
}

/**
 * The grammar of running text. What is not here cannot be stored, so no sanitiser is needed: headings are levels 2
 * and 3 because the page's title is the first.
 */
export const textSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*' },
    heading: {
      group: 'block',
      content: 'inline*',
      attrs: { level: { default: 2, validate: checkLevel } },
    },
    bullet_list: { group: 'block', content: 'list_item+' },
    ordered_list: {
      group: 'block',
      content: 'list_item+',
      // The first number, named as prosemirror-markdown names it.
      attrs: { order: { default: 1, validate: checkOrder } },
    },
    list_item: { content: 'paragraph (paragraph | bullet_list | ordered_list)*' },
    text: { group: 'inline' },
    hard_break: { group: 'inline', inline: true },
  },
  marks: {
    link: { attrs: { href: { validate: checkHref } }, inclusive: false },
    strong: {},
    em: {},
  },
})

function checkLevel(level: unknown): void {
  if (level !== 2 && level !== 3) throw new RangeError('heading level')
}

function checkOrder(order: unknown): void {
  if (!Number.isInteger(order) || Number(order) < 1 || Number(order) > ORDER_MAX)
    throw new RangeError('first number of a list')
}

function checkHref(href: unknown): void {
  if (!isLinkAllowed(href)) throw new RangeError('link address')
}

/** The document behind stored JSON; throws RangeError when it breaks the grammar. */
export function parseDoc(json: unknown): Node {
  const doc = textSchema.nodeFromJSON(json)
  doc.check()
  return doc
}
