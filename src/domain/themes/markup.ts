import Handlebars from 'handlebars'
import { type PhotoView } from './contract.ts'

const escape = Handlebars.escapeExpression

/** Terms that must not break at the end of a line: `KTP-` above `el` reads as two words. */
const boundTerms =
  /KTP-el|e-KTP|SP4N-LAPOR!|PBG\/IMB|\b\d+ (?:hari kerja|hari|menit|jam|bulan|tahun|orang|KB|MB)\b/g

export function bindTerms(text: string): string {
  return escape(text).replace(boundTerms, '<span class="nb">$&</span>')
}

/** Sized, so that a browser without our stylesheet does not draw it as wide as the page. */
export function iconMarkup(shapes: string): string {
  return `<svg class="i" width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">${shapes}</svg>`
}

export interface PhotoOptions {
  sizes: string
  /** The one picture that is in view at once; the others wait until they are near. */
  eager: boolean
}

export function photoMarkup(photo: PhotoView, { sizes, eager }: PhotoOptions): string {
  const sources = photo.sources.map(
    ({ type, srcset }) =>
      `<source type="${escape(type)}" srcset="${escape(srcset)}" sizes="${escape(sizes)}">`,
  )
  const srcset = photo.srcset === null ? '' : ` srcset="${escape(photo.srcset)}" sizes="${escape(sizes)}"`
  const loading = eager ? ' fetchpriority="high"' : ' loading="lazy"'
  const image =
    `<img src="${escape(photo.src)}"${srcset} alt="${escape(photo.alt)}"` +
    ` width="${Number(photo.width)}" height="${Number(photo.height)}"${loading} decoding="async">`
  return sources.length === 0 ? image : `<picture>${sources.join('')}${image}</picture>`
}

/** At a word's end, with an ellipsis. */
export function shorten(text: string, lengthMax: number): string {
  if (text.length <= lengthMax) return text
  const cut = text.slice(0, lengthMax)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), lengthMax - 20)).trimEnd()}…`
}
