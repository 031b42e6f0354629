/** All that a template may call. What is not here is refused when the theme is read. */
export const BLOCK_HELPERS = ['if', 'unless', 'each'] as const

export const HELPERS = [
  ...['t', 'tgl', 'angka', 'ukuran', 'ikat', 'potong', 'sama', 'ada'],
  ...['ikon', 'motif', 'aset', 'gambar', 'sampul', 'jsonld', 'blok'],
] as const

/** They return markup made or escaped here: with three braces they say the same. */
export const MARKUP_HELPERS: ReadonlySet<string> = new Set([
  ...['ikat', 'ikon', 'motif', 'gambar', 'sampul', 'jsonld', 'blok'],
])

/**
 * What a block carries as HTML that needs no escaping. A theme that could give something this name, as a setting or to a
 * partial, could print anything by handing it to `blok`.
 */
export const HTML_FIELD = 'html'

/** Built into Handlebars; a template could reach around the contract with them. */
export const WITHHELD_HELPERS = ['lookup', 'log', 'with'] as const
