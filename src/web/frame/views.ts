import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import Handlebars from 'handlebars'
import { formatDate, formatMoment, formatTime } from '../../platform/locale.ts'
import { message } from '../../platform/messages.ts'

export interface ViewsOptions {
  /** The folder of the surfaces, `src/web`. A view is named by its path in it: `console/tracker/tracker`. */
  root: string
  /** Icon name → the inner elements of its SVG. */
  icons: Readonly<Record<string, string>>
  /** The URL of a built asset by its logical name. */
  assetUrl: (name: string) => string
  /** Read the templates again for each page, so that an edit shows without a restart. */
  dev?: boolean
}

export interface Views {
  render: (view: string, model: object) => string
  /** For `app.engine('hbs', views.engine)`. */
  engine: (path: string, model: object, done: (error: unknown, html?: string) => void) => void
}

const EXTENSION = '.hbs'
// An unknown helper is then an error when the page is made, and a theme-like look into prototypes stays shut.
const COMPILE = {
  knownHelpersOnly: true,
  knownHelpers: { t: true, ikon: true, aset: true, sama: true, tanggal: true, saat: true, jam: true },
  preventIndent: true,
}
// The default too, but without a warning in the log.
const OWN_PROPERTIES_ONLY = { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false }

export function createViews(options: ViewsOptions): Views {
  let compiled = compile(options)
  const render = (view: string, model: object): string => {
    if (options.dev) compiled = compile(options)
    const template = compiled.get(view)
    if (!template) throw new Error(`There is no view ${view} in ${options.root}`)
    return template(model, OWN_PROPERTIES_ONLY)
  }
  return {
    render,
    engine: (path, model, done) => {
      let html: string
      try {
        html = render(viewName(options.root, path), model)
      } catch (error) {
        return done(error)
      }
      done(null, html)
    },
  }
}

/**
 * All templates of the surfaces. Those in `frame/partials` are known by their file name, a layout by `layout-<name>`,
 * and a part of one page, `_part.hbs`, by its path.
 */
function compile(options: ViewsOptions): Map<string, HandlebarsTemplateDelegate> {
  const handlebars = Handlebars.create()
  registerHelpers(handlebars, options)
  const views = new Map<string, HandlebarsTemplateDelegate>()
  for (const file of readdirSync(options.root, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith(EXTENSION)) continue
    const name = viewName(options.root, join(options.root, file))
    const template = handlebars.compile(readFileSync(join(options.root, file), 'utf8'), COMPILE)
    const partial = partialName(name)
    if (partial) handlebars.registerPartial(partial, template)
    else views.set(name, template)
  }
  return views
}

function viewName(root: string, path: string): string {
  return relative(root, path).replaceAll('\\', '/').replace(EXTENSION, '')
}

function partialName(view: string): string | undefined {
  const [, folder, file = ''] = /^frame\/(partials|layouts)\/(.+)$/.exec(view) ?? []
  if (folder === 'partials') return file
  if (folder === 'layouts') return `layout-${file}`
  return view.includes('/_') ? view : undefined
}

function registerHelpers(handlebars: typeof Handlebars, { icons, assetUrl }: ViewsOptions): void {
  handlebars.registerHelper({
    t: (key: string, options: Handlebars.HelperOptions) => message(key, options.hash),
    ikon: (name: string) => new handlebars.SafeString(icon(icons, name)),
    aset: (name: string) => assetUrl(name),
    sama: (one: unknown, other: unknown) => one === other,
    tanggal: (instant: string) => formatDate(instant),
    saat: (instant: string) => formatMoment(instant),
    jam: (instant: string) => formatTime(instant),
  })
}

function icon(icons: Readonly<Record<string, string>>, name: string): string {
  const paths = icons[name]
  if (paths === undefined) throw new Error(`There is no icon ${name}`)
  return `<svg class="i" viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`
}
