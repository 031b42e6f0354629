import type { Mark, Node } from 'prosemirror-model'

const TAGS: Record<string, string> = {
  paragraph: 'p',
  bullet_list: 'ul',
  ordered_list: 'ol',
  list_item: 'li',
}

/** HTML of a checked document. Each text passes escape(); each tag and attribute is one of ours. */
export function toHtml(doc: Node): string {
  return childrenHtml(doc)
}

function childrenHtml(node: Node): string {
  let html = ''
  node.forEach((child) => (html += nodeHtml(child)))
  return html
}

function nodeHtml(node: Node): string {
  if (node.isText)
    return node.marks.reduceRight((inner, mark) => markHtml(mark, inner), escape(node.text ?? ''))
  if (node.type.name === 'hard_break') return '<br>'
  const tag = node.type.name === 'heading' ? `h${String(node.attrs.level)}` : TAGS[node.type.name]
  // A list item with one paragraph needs no p of its own.
  const isPlainItem = node.type.name === 'list_item' && node.childCount === 1
  const inner = isPlainItem ? childrenHtml(node.child(0)) : childrenHtml(node)
  const order = Number(node.attrs.order ?? 1)
  return tag ? `<${tag}${order === 1 ? '' : ` start="${order}"`}>${inner}</${tag}>` : ''
}

function markHtml(mark: Mark, inner: string): string {
  if (mark.type.name === 'strong') return `<strong>${inner}</strong>`
  if (mark.type.name === 'em') return `<em>${inner}</em>`
  const href = String(mark.attrs.href)
  const rel = /^https?:/i.test(href) ? ' rel="noopener"' : ''
  return `<a href="${escape(href)}"${rel}>${inner}</a>`
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!)
}
