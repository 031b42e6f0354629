import { readFileSync } from 'node:fs'
import subsetFont from 'subset-font'

const FAMILY = 'Plus Jakarta Sans'
const WEIGHTS = { min: 400, max: 800 }

const ASCII = String.fromCodePoint(...Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => 0x20 + i))

/** Accents of names and loan words; anything rarer is drawn by the fallback face. The whole of Latin-1 costs 3 KB more. */
const ACCENTED = 'àáâäãåæçèéêëìíîïñòóôöõøùúûüÿßÀÁÄÅÇÈÉÊÍÑÓÖØÚÜ'

/** Dashes, quotes, bullets, signs, and the non-breaking space and hyphen of `KTP-el`. */
const SIGNS = '\u00a0©«»®°±²³·¼½¾×÷\u2010\u2011\u2012–—‘’‚“”„•…‹›−€™'

/** Tabular figures in tables, kerning, and what accents need; the face's alternates bring glyphs nobody asks for. */
const FEATURES = ['kern', 'liga', 'tnum', 'ccmp', 'locl', 'mark', 'mkmk']

export async function cutFont(file: string): Promise<Buffer> {
  return subsetFont(readFileSync(file), ASCII + ACCENTED + SIGNS, {
    targetFormat: 'woff2',
    variationAxes: { wght: WEIGHTS },
    keepFeatures: FEATURES,
  })
}

/** The fallback is stretched to the metrics of the real face, so that lines do not jump when it arrives. */
export function fontFaceCss(fontFile: string): string {
  return [
    `@font-face{font-family:"${FAMILY}";font-style:normal;font-weight:${WEIGHTS.min} ${WEIGHTS.max};font-display:swap;src:url("${fontFile}") format("woff2")}`,
    '@font-face{font-family:"Jakarta Cadangan";src:local("Roboto"),local("Noto Sans"),local("Arial");size-adjust:105%;ascent-override:99%;descent-override:21%;line-gap-override:0%}',
    '',
  ].join('\n')
}
