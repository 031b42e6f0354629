import MarkdownIt, { type Token } from 'markdown-it'
import { defaultMarkdownSerializer, MarkdownParser, MarkdownSerializer } from 'prosemirror-markdown'
import type { Node } from 'prosemirror-model'
import { isLinkAllowed, textSchema } from './doc.ts'

/** Paragraphs, `## ` headings, `- ` and `1. ` lists, `**tebal**`, `*miring*`, `[teks](alamat)`; all else is plain text. */
const tokenizer = new MarkdownIt('commonmark', { html: false }).disable([
  ...[
    'autolink',
    'backticks',
    'blockquote',
    'code',
    'entity',
    'fence',
    'hr',
    'html_block',
    'html_inline',
    'image',
  ],
  ...['lheading', 'reference'],
])
// Every address becomes a link first, so that a wrong one is named to its writer instead of vanishing into text.
tokenizer.validateLink = () => true
// The grammar has no headings in lists; the parser would drop the whole item, words and all.
tokenizer.core.ruler.push('plain_items', ({ tokens }) => {
  let depth = 0
  for (const token of tokens) {
    if (token.type === 'list_item_open') depth++
    if (token.type === 'list_item_close') depth--
    if (depth > 0) token.type = token.type.replace('heading_', 'paragraph_')
  }
})

const parser = new MarkdownParser(textSchema, tokenizer, {
  paragraph: { block: 'paragraph' },
  heading: { block: 'heading', getAttrs: (token) => ({ level: Number(token.tag.slice(1)) <= 2 ? 2 : 3 }) },
  bullet_list: { block: 'bullet_list' },
  // `0.` begins at 1: people count from there.
  ordered_list: {
    block: 'ordered_list',
    getAttrs: (token) => ({ order: Number(token.attrGet('start') ?? 1) || 1 }),
  },
  list_item: { block: 'list_item' },
  hardbreak: { node: 'hard_break' },
  // Who writes on a phone means a new line when pressing Enter once.
  softbreak: { node: 'hard_break' },
  link: {
    mark: 'link',
    getAttrs: (token) => ({ href: hrefOf(token) }),
  },
  strong: { mark: 'strong' },
  em: { mark: 'em' },
})

const serializer = new MarkdownSerializer(
  {
    paragraph(state, node) {
      state.renderInline(node)
      state.closeBlock(node)
    },
    heading(state, node) {
      state.write(`${'#'.repeat(Number(node.attrs.level))} `)
      state.renderInline(node, false)
      state.closeBlock(node)
    },
    bullet_list: (state, node) => state.renderList(node, '  ', () => '- '),
    ordered_list: defaultMarkdownSerializer.nodes.ordered_list!,
    list_item: (state, node) => state.renderContent(node),
    text(state, node, parent, index) {
      const startsLine = index === 0 || parent.child(index - 1).type.name === 'hard_break'
      const text = state.esc(node.text ?? '', startsLine)
      state.text(startsLine ? escapeBareMarker(text) : text, false)
    },
    hard_break: (state) => state.write('\n'),
  },
  {
    strong: { open: '**', close: '**', mixable: true, expelEnclosingWhitespace: true },
    em: { open: '*', close: '*', mixable: true, expelEnclosingWhitespace: true },
    link: { open: '[', close: (_state, mark) => `](${String(mark.attrs.href)})` },
  },
)

/** `10.` or `+` alone on a line begins a list too, which the serializer does not know. */
function escapeBareMarker(line: string): string {
  return line.replace(/^(\d+)\.$/, '$1\\.').replace(/^\+$/, '\\+')
}

/** The document that "Tulis sederhana" text means. Ask badLinks first: an address that may not be stored throws RangeError. */
export function fromMarks(text: string): Node {
  return parser.parse(text.replaceAll('\r\n', '\n'))
}

/** The text to edit again. */
export function toMarks(doc: Node): string {
  return serializer.serialize(doc, { tightLists: true })
}

/** Link addresses that may not be stored, as typed. */
export function badLinks(text: string): string[] {
  const tokens = tokenizer.parse(text, {}).flatMap(({ children }) => children ?? [])
  const hrefs = tokens.filter(({ type }) => type === 'link_open').map((token) => hrefOf(token))
  return [...new Set(hrefs.filter((href) => !isLinkAllowed(href)))]
}

function hrefOf(token: Token): string {
  return tokenizer.utils.unescapeAll(token.attrGet('href') ?? '')
}
