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

/** Built into Handlebars; a template could reach around the contract with them. */
export const WITHHELD_HELPERS = ['lookup', 'log', 'with'] as const
