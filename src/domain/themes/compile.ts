import Handlebars, { type HelperOptions, type TemplateDelegate } from 'handlebars'
import { type BlockView, type PageType } from './contract.ts'
import { readThemeFiles } from './theme-files.ts'
import { vocabulary, type VocabularyParts } from './vocabulary.ts'

export type Templates = ReadonlyMap<PageType, TemplateDelegate>

/** The default of Handlebars, said aloud: it then refuses without a warning in the log. */
export const ownPropertiesOnly = { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false }

/** Built into Handlebars; a template could reach around the contract with them. */
const withheld = ['lookup', 'log', 'with']

/**
 * All templates of one theme, each compiled once for all offices that use it. `folders` are searched from the last to
 * the first: what the theme lacks comes from the base theme.
 */
export function compileTheme(folders: string[], parts: VocabularyParts): Templates {
  const engine = Handlebars.create()
  for (const name of withheld) engine.unregisterHelper(name)

  const blocks = new Map<string, TemplateDelegate>()
  const helpers = { ...vocabulary(parts), blok: blockHelper(blocks) }
  engine.registerHelper(helpers)
  const compile = (source: string) =>
    engine.compile(withoutIndentation(source), compileOptions(Object.keys(helpers)))

  for (const [name, source] of readThemeFiles(folders, 'partials', '.hbs'))
    engine.registerPartial(name, compile(source))
  for (const [name, source] of readThemeFiles(folders, 'blocks', '.hbs')) blocks.set(name, compile(source))
  const templates = [...readThemeFiles(folders, 'templates', '.hbs')]
  return new Map(templates.map(([name, source]) => [name as PageType, compile(source)]))
}

function compileOptions(helpers: string[]): CompileOptions {
  const known = Object.fromEntries(helpers.map((name) => [name, true]))
  const unknown = Object.fromEntries(withheld.map((name) => [name, false]))
  return { knownHelpersOnly: true, knownHelpers: { ...known, ...unknown }, preventIndent: true }
}

/** Each type of block has a template of its own; content may hold types that this theme does not know yet. */
function blockHelper(blocks: ReadonlyMap<string, TemplateDelegate>) {
  return (block: BlockView, options: HelperOptions) => {
    const template = blocks.get(block.type)
    return template === undefined
      ? ''
      : new Handlebars.SafeString(template(block, { ...ownPropertiesOnly, data: options.data as object }))
  }
}

function withoutIndentation(source: string): string {
  return source.replace(/^[ \t]+/gm, '')
}
