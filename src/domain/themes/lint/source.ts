import Handlebars from 'handlebars'
import { BLOCK_HELPERS, HELPERS } from '../helper-names.ts'

/** Stands for each character of an expression in a template, so that offsets stay. */
export const FILLER = '\uE000'

const EXPRESSION =
  /\{\{!--[\s\S]*?--\}\}|\{\{\{[\s\S]*?\}\}\}|\{\{(?:"[^"]*"|'[^']*'|[^"'}]|\}(?!\}))*\}\}|<!--[\s\S]*?-->/g

/** A template's markup without its expressions and comments, each character at its place. */
export function withoutExpressions(template: string): string {
  return template.replace(EXPRESSION, (found) => found.replace(/[^\n]/g, FILLER))
}

/** Each character at its place. */
export function withoutComments(html: string): string {
  return html.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '))
}

export interface Tag {
  name: string
  closing: boolean
  offset: number
  /** All between name and `>`, and where it begins. */
  attributes: string
  attributesOffset: number
}

const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/g

export function tagsIn(markup: string): Tag[] {
  return [...markup.matchAll(TAG)].map((found) => {
    const [whole, slash, name = '', attributes = ''] = found
    return {
      name: name.toLowerCase(),
      closing: slash === '/',
      offset: found.index,
      attributes,
      attributesOffset: found.index + whole.length - 1 - attributes.length,
    }
  })
}

/** What a template asks for by name, with its places. */
export interface Uses {
  partials: Use[]
  words: Use[]
  icons: Use[]
  motifs: Use[]
  assets: Use[]
  fields: Use[]
  /** Names that partials are given, and names of block parameters. */
  given: string[]
  /** Calls of `t` whose key is computed. */
  loose: Use[]
}

export interface Use {
  name: string
  line: number
  column: number
}

/** Nothing of a template that cannot be read: the linter has said so already. */
export function usesIn(source: string): Uses {
  const collector = new UseCollector()
  try {
    collector.accept(Handlebars.parse(source))
  } catch (error) {
    if (!/parse error|doesn't match/i.test(String(error))) throw error
  }
  return collector.uses
}

const BY_HELPER: Readonly<Record<string, 'words' | 'icons' | 'motifs' | 'assets'>> = {
  t: 'words',
  ikon: 'icons',
  motif: 'motifs',
  aset: 'assets',
}

const CALLS: ReadonlySet<string> = new Set([...HELPERS, ...BLOCK_HELPERS])

class UseCollector extends Handlebars.Visitor {
  readonly uses: Uses = {
    ...{ partials: [], words: [], icons: [], motifs: [] },
    ...{ assets: [], fields: [], given: [], loose: [] },
  }
  readonly #partialNames = new WeakSet<hbs.AST.Node>()

  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    this.#call(node)
    super.MustacheStatement(node)
  }

  override SubExpression(node: hbs.AST.SubExpression): void {
    this.#call(node)
    super.SubExpression(node)
  }

  override PartialStatement(node: hbs.AST.PartialStatement): void {
    this.#partial(node)
    super.PartialStatement(node)
  }

  override PartialBlockStatement(node: hbs.AST.PartialBlockStatement): void {
    this.#partial(node)
    super.PartialBlockStatement(node)
  }

  /** Refused by the guard; a partial inside a template is none of the theme's files. */
  override Decorator(): void {}
  override DecoratorBlock(): void {}

  override Program(node: hbs.AST.Program): void {
    this.uses.given.push(...((node.blockParams as string[] | undefined) ?? []))
    super.Program(node)
  }

  override PathExpression(node: hbs.AST.PathExpression): void {
    if (node.data || CALLS.has(node.original) || this.#partialNames.has(node)) return
    const parts = (node.parts as unknown[]).map(String)
    this.uses.fields.push({ name: parts.join('.'), ...startOf(node) })
  }

  #call(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression): void {
    const helper = (node.path as hbs.AST.PathExpression).original
    const kind = BY_HELPER[String(helper)]
    const [first] = node.params
    if (kind === undefined || first === undefined) return
    if (first.type === 'StringLiteral') {
      this.uses[kind].push({ name: (first as hbs.AST.StringLiteral).value, ...startOf(node) })
    } else if (kind === 'words') this.uses.loose.push({ name: '', ...startOf(node) })
  }

  #partial(node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): void {
    this.#partialNames.add(node.name)
    this.uses.given.push(...(node.hash?.pairs.map(({ key }) => key) ?? []))
    if (node.name.type !== 'PathExpression') return
    const path = node.name as hbs.AST.PathExpression
    if (!path.data) this.uses.partials.push({ name: path.original, ...startOf(node) })
  }
}

function startOf({ loc }: hbs.AST.Node): { line: number; column: number } {
  return { line: loc.start.line, column: loc.start.column + 1 }
}
