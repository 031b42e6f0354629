import Handlebars from 'handlebars'
import { BLOCK_HELPERS, HELPERS, HTML_FIELD, MARKUP_HELPERS } from './helper-names.ts'

/** A template may not say this. The server refuses it when it reads a theme, and the check names it. */
export interface TemplateFault {
  rule:
    | 'syntax'
    | 'raw_output'
    | 'shadowed_helper'
    | 'dynamic_partial'
    | 'inline_partial'
    | 'unknown_helper'
    | 'forged_html'
  what: string
  line: number
  column: number
}

/** Checked HTML and data, which our own base theme alone may print as they are. */
const BASE_RAW: Readonly<Record<string, string>> = { 'blocks/teks.hbs': 'html' }

const CALLS: ReadonlySet<string> = new Set(HELPERS)
const BLOCKS: ReadonlySet<string> = new Set(BLOCK_HELPERS)

export function templateFaults(source: string, path: string, isBase: boolean): TemplateFault[] {
  try {
    const finder = new FaultFinder(isBase ? BASE_RAW[path] : undefined)
    finder.accept(Handlebars.parse(source))
    return finder.faults
  } catch (error) {
    return [syntaxFault(error as Error)]
  }
}

/** Handlebars says where only in its sentence. */
function syntaxFault({ message, ...error }: Error & { lineNumber?: number; column?: number }): TemplateFault {
  const line = error.lineNumber ?? Number(/on line (\d+)/.exec(message)?.[1] ?? 1)
  return { rule: 'syntax', what: syntaxWords(message), line, column: (error.column ?? 0) + 1 }
}

function syntaxWords(message: string): string {
  const [, open, close] = /^(\S+) doesn't match (\S+)/.exec(message) ?? []
  if (open !== undefined) return `{{#${open}}} ditutup dengan {{/${close}}}`
  return message.includes("got 'EOF'") ? 'ada blok yang belum ditutup' : 'susunannya tidak lengkap'
}

class FaultFinder extends Handlebars.Visitor {
  readonly faults: TemplateFault[] = []
  readonly #raw: string | undefined

  constructor(raw: string | undefined) {
    super()
    this.#raw = raw
  }

  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    const name = nameOf(node.path)
    const isRaw = (node as { escaped?: boolean }).escaped === false
    if (isRaw && !MARKUP_HELPERS.has(name) && name !== this.#raw) this.#add('raw_output', node, name)
    this.#call(node, CALLS.has(name))
    super.MustacheStatement(node)
  }

  override SubExpression(node: hbs.AST.SubExpression): void {
    this.#call(node, CALLS.has(nameOf(node.path)), true)
    super.SubExpression(node)
  }

  override BlockStatement(node: hbs.AST.BlockStatement): void {
    // `{{#site}}` works like the withheld `with`.
    if (!BLOCKS.has(nameOf(node.path))) this.#add('unknown_helper', node, `#${nameOf(node.path)}`)
    this.#parameters(node, node.program)
    this.#parameters(node, node.inverse)
    super.BlockStatement(node)
  }

  override PartialStatement(node: hbs.AST.PartialStatement): void {
    this.#partial(node)
    super.PartialStatement(node)
  }

  override PartialBlockStatement(node: hbs.AST.PartialBlockStatement): void {
    this.#partial(node)
    this.#parameters(node, node.program)
    super.PartialBlockStatement(node)
  }

  override Decorator(node: hbs.AST.Decorator): void {
    this.#add('inline_partial', node, nameOf(node.path))
  }

  override DecoratorBlock(node: hbs.AST.DecoratorBlock): void {
    this.#add('inline_partial', node, nameOf(node.path))
  }

  #call(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression, isKnown: boolean, always = false): void {
    const hasArguments = always || node.params.length > 0 || node.hash !== undefined
    const name = nameOf(node.path)
    if (hasArguments && !isKnown) this.#add('unknown_helper', node, name)
  }

  /** Handlebars takes a block parameter for the helper of the same name: what is called by it is then a text. */
  #parameters(node: hbs.AST.Node, program: hbs.AST.Program | undefined): void {
    const names = (program?.blockParams as string[] | undefined) ?? []
    for (const name of names) {
      if (CALLS.has(name) || BLOCKS.has(name)) this.#add('shadowed_helper', node, name)
    }
  }

  #partial(node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): void {
    if (node.name.type === 'SubExpression') this.#add('dynamic_partial', node, '')
    const forged = node.hash?.pairs.find(({ key }) => key === HTML_FIELD)
    if (forged) this.#add('forged_html', forged, HTML_FIELD)
  }

  #add(rule: TemplateFault['rule'], { loc }: hbs.AST.Node, what: string): void {
    this.faults.push({ rule, what, line: loc.start.line, column: loc.start.column + 1 })
  }
}

/** As it is written: `site.name`. */
function nameOf(path: hbs.AST.Expression): string {
  return 'original' in path ? String((path as hbs.AST.PathExpression).original) : path.type
}
