import {
  defaultPalette,
  paletteSeeds,
  paletteTokens,
  type Scheme,
  statusTokens,
  type Tokens,
} from './palettes.ts'

export const palettes: Record<string, Scheme> = Object.fromEntries(
  Object.entries(paletteSeeds).map(([id, seed]) => [id, paletteTokens(seed)]),
)

export const status = statusTokens(palettes[defaultPalette] ?? { light: {}, dark: {} })

/** The pennant of the official strip: its colours are its meaning, in every palette and scheme. */
const marawa: Tokens = { 'marawa-1': '#1d1a18', 'marawa-2': '#b3262b', 'marawa-3': '#e6b045' }

/**
 * Custom properties for every palette, light and dark. `data-palette` may stand on any element, so a list of palettes
 * can show each in its own colours; `data-scheme` on the root overrules the device.
 */
export function tokensCss(): string {
  const light = split('light')
  const dark = split('dark')
  const rules = [
    `:root{color-scheme:light;${declarations({ ...light.shared, ...status.light, ...marawa })}}`,
    ...light.own.map(
      ([id, tokens]) =>
        `${id === defaultPalette ? ':root,' : ''}[data-palette=${id}]{${declarations(tokens)}}`,
    ),
    // On screens only: paper stays light.
    `@media screen and (prefers-color-scheme:dark){${darkRules(':root:not([data-scheme=terang])', dark)}}`,
    `@media screen{${darkRules(':root[data-scheme=gelap]', dark)}}`,
  ]
  return `@layer tokens{\n${rules.join('\n')}\n}\n`
}

interface SplitTokens {
  shared: Tokens
  own: [id: string, tokens: Tokens][]
}

/**
 * Tokens that are the same in all palettes, in both schemes, are written once. Not scheme by scheme: a palette on an
 * inner element would then keep its light ink in the dark.
 */
function split(mode: 'light' | 'dark'): SplitTokens {
  const all = Object.entries(palettes).map(([id, scheme]): [string, Tokens] => [id, scheme[mode]])
  const first = all[0]?.[1] ?? {}
  const pick = (tokens: Tokens, wanted: boolean): Tokens =>
    Object.fromEntries(Object.entries(tokens).filter(([key]) => isShared(key) === wanted))
  return { shared: pick(first, true), own: all.map(([id, tokens]) => [id, pick(tokens, false)]) }
}

function isShared(key: string): boolean {
  const schemes = Object.values(palettes)
  return (['light', 'dark'] as const).every(
    (mode) => new Set(schemes.map((scheme) => scheme[mode][key])).size === 1,
  )
}

function darkRules(root: string, { shared, own }: SplitTokens): string {
  const palette = own.map(([id, tokens]) => {
    const base = id === defaultPalette ? `${root}:not([data-palette]),` : ''
    return `${base}${root}[data-palette=${id}],${root} [data-palette=${id}]{${declarations(tokens)}}`
  })
  return [`${root}{color-scheme:dark;${declarations({ ...shared, ...status.dark })}}`, ...palette].join('\n')
}

function declarations(tokens: Tokens): string {
  return Object.entries(tokens)
    .map(([key, value]) => `--${key}:${value}`)
    .join(';')
}
