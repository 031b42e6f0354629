import Handlebars, { type HelperOptions, type TemplateDelegate } from 'handlebars'
import { type BlockView, type PageType } from './contract.ts'
import { BLOCK_HELPERS, HELPERS, WITHHELD_HELPERS } from './helper-names.ts'
import { aPart, createMeter, type Meter } from './meter.ts'
import { templateFaults } from './template-faults.ts'
import { readThemeFiles, type ThemeFile } from './theme-files.ts'
import { vocabulary, type VocabularyParts } from './vocabulary.ts'

export interface CompiledTheme {
  templates: ReadonlyMap<PageType, TemplateDelegate>
  meter: Meter
}

/** The templates of a theme by name, each from the theme itself or from the base theme. */
export interface ThemeSources {
  templates: ReadonlyMap<string, ThemeFile>
  partials: ReadonlyMap<string, ThemeFile>
  blocks: ReadonlyMap<string, ThemeFile>
}

/** The default of Handlebars, said aloud: it then refuses without a warning in the log. */
export const ownPropertiesOnly = { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false }

/** `folders` are searched from the last to the first: what the theme lacks comes from the base theme. */
export function readSources(folders: string[]): ThemeSources {
  return {
    templates: readThemeFiles(folders, 'templates', '.hbs'),
    partials: readThemeFiles(folders, 'partials', '.hbs'),
    blocks: readThemeFiles(folders, 'blocks', '.hbs'),
  }
}

/** All templates of one theme, each compiled once for all offices that use it. */
export function compileTheme(sources: ThemeSources, base: string, parts: VocabularyParts): CompiledTheme {
  const engine = Handlebars.create()
  for (const name of WITHHELD_HELPERS) engine.unregisterHelper(name)

  const meter = createMeter()
  const blocks = new Map<string, TemplateDelegate>()
  const helpers = { ...vocabulary(parts, meter), blok: blockHelper(blocks, meter), each: each(meter) }
  for (const [name, helper] of Object.entries(helpers))
    engine.registerHelper(name, helper as Handlebars.HelperDelegate)
  const compile = (file: ThemeFile): TemplateDelegate => {
    const template =
      refusal(file, base) ?? (engine.compile(withoutIndentation(file.text), OPTIONS) as TemplateDelegate)
    return metered(template, file, meter)
  }

  for (const [name, file] of sources.partials) engine.registerPartial(name, compile(file))
  for (const [name, file] of sources.blocks) blocks.set(name, compile(file))
  const templates = [...sources.templates].map(([name, file]) => [name as PageType, compile(file)] as const)
  return { templates: new Map(templates), meter }
}

const OPTIONS: CompileOptions = {
  knownHelpersOnly: true,
  knownHelpers: {
    ...Object.fromEntries([...HELPERS, ...BLOCK_HELPERS].map((name) => [name, true])),
    ...Object.fromEntries(WITHHELD_HELPERS.map((name) => [name, false])),
  },
  preventIndent: true,
}

/** A template that says what it may not say is never run: it fails where it is used, and that page is drawn plainly. */
function refusal({ folder, path, text }: ThemeFile, base: string): TemplateDelegate | undefined {
  const fault = folder === base ? undefined : templateFaults(text, path, false)[0]
  if (fault === undefined) return undefined
  return () => {
    throw new Error(`${path}:${fault.line} ${fault.rule} ${fault.what}`)
  }
}

/** The template with its work counted, and named as the place when it fails. */
function metered(template: TemplateDelegate, { path, text }: ThemeFile, meter: Meter): TemplateDelegate {
  const part = aPart(path, text)
  return (context: unknown, options: RuntimeOptions & { fn?: TemplateDelegate } = {}) => {
    const caller = meter.part
    meter.part = part
    meter.spend(part.steps)
    // What stands between the tags of `{{#> layout}}` belongs to the one who calls.
    if (options.fn) returnTo(caller, options.data as PartialData, meter)
    const html = template(context, options)
    meter.wrote(html.length)
    meter.part = caller
    return html
  }
}

/** Handlebars makes this for each call of a partial with a block. */
interface PartialData {
  'partial-block'?: TemplateDelegate
}

function returnTo(caller: Meter['part'], data: PartialData, meter: Meter): void {
  const block = data['partial-block']
  if (block === undefined) return
  data['partial-block'] = (context: unknown, options?: RuntimeOptions) => {
    const part = meter.part
    meter.part = caller
    meter.spend(caller.steps)
    const html = block(context, options)
    meter.part = part
    return html
  }
}

/** Each type of block has a template of its own; content may hold types that this theme does not know yet. */
function blockHelper(blocks: ReadonlyMap<string, TemplateDelegate>, meter: Meter) {
  return (block: BlockView, options: HelperOptions) => {
    meter.spend(1)
    const template = blocks.get(block.type)
    return template === undefined
      ? ''
      : new Handlebars.SafeString(template(block, { ...ownPropertiesOnly, data: options.data as object }))
  }
}

/** Handlebars' own walks through anything and counts nothing. */
function each(meter: Meter) {
  return function (this: unknown, items: unknown, options: HelperOptions): string {
    if (!Array.isArray(items) || items.length === 0) return options.inverse(this)
    const data = Handlebars.createFrame(options.data) as Record<string, unknown>
    let html = ''
    for (let i = 0; i < items.length; i++) {
      meter.spend(meter.part.steps)
      data['index'] = data['key'] = i
      data['first'] = i === 0
      data['last'] = i === items.length - 1
      html += options.fn(items[i], { data, blockParams: [items[i], i] })
      meter.wrote(html.length)
    }
    return html
  }
}

function withoutIndentation(source: string): string {
  return source.replace(/^[ \t]+/gm, '')
}
