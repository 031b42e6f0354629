import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'

interface Font {
  family: string
  /** Inside the packages' folder. */
  source: string
  /** One weight costs little more than half of a range. */
  wght: number | { min: number; max: number }
  features: string[]
  /** What the face answers for, so that no browser thickens a static one once more. */
  fontWeight: string
  /** A face of the device, stretched to the metrics of the real one, so that lines do not jump when it arrives. */
  standIn: string
}

/** By the name that a theme's manifest asks for. */
export const FONTS: Record<string, Font> = {
  'plus-jakarta-sans': {
    family: 'Plus Jakarta Sans',
    source: '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2',
    wght: { min: 400, max: 800 },
    // Tabular figures in tables, kerning, and what accents need; the face's alternates bring glyphs nobody asks for.
    features: ['kern', 'liga', 'tnum', 'ccmp', 'locl', 'mark', 'mkmk'],
    fontWeight: '400 800',
    standIn:
      'font-family:"Jakarta Cadangan";src:local("Roboto"),local("Noto Sans"),local("Arial");size-adjust:105%;ascent-override:99%;descent-override:21%;line-gap-override:0%',
  },
  'source-serif-4': {
    family: 'Source Serif 4',
    source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    wght: 640,
    // For headings only; our accents are single characters.
    features: ['kern', 'liga', 'locl'],
    fontWeight: '400 900',
    // Measured: Georgia Bold sets our headings 6% wider, Noto Serif Bold 4%.
    standIn:
      'font-family:"Seri Cadangan";font-weight:400 900;src:local("Georgia Bold"),local("Georgia-Bold"),local("Noto Serif Bold"),local("NotoSerif-Bold");size-adjust:95%;ascent-override:109%;descent-override:35%;line-gap-override:0%',
  },
}

const ASCII = String.fromCodePoint(...Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => 0x20 + i))

/** Accents of names and loan words; anything rarer is drawn by the fallback face. The whole of Latin-1 costs 3 KB more. */
const ACCENTED = 'àáâäãåæçèéêëìíîïñòóôöõøùúûüÿßÀÁÄÅÇÈÉÊÍÑÓÖØÚÜ'

/** Dashes, quotes, bullets, signs, and the non-breaking space and hyphen of `KTP-el`. */
const SIGNS = '\u00a0©«»®°±²³·¼½¾×÷\u2010\u2011\u2012–—‘’‚“”„•…‹›−€™'

export async function cutFont(packages: string, name: string): Promise<Buffer> {
  const { source, wght, features } = known(name)
  return subsetFont(readFileSync(join(packages, source)), ASCII + ACCENTED + SIGNS, {
    targetFormat: 'woff2',
    variationAxes: { wght },
    keepFeatures: features,
  })
}

/** `files`: the built file of each name. */
export function fontFaceCss(names: readonly string[], files: Readonly<Record<string, string>>): string {
  return names
    .map((name) => {
      const { family, fontWeight, standIn } = known(name)
      return `@font-face{font-family:"${family}";font-style:normal;font-weight:${fontWeight};font-display:swap;src:url("${files[name]}") format("woff2")}\n@font-face{${standIn}}\n`
    })
    .join('')
}

function known(name: string): Font {
  const font = FONTS[name]
  if (font === undefined) throw new Error(`There is no face of the name ${name}`)
  return font
}
