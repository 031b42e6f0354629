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
  const image = imageMarkup(photo, photo.alt, srcset, eager)
  return sources.length === 0 ? image : `<picture>${sources.join('')}${image}</picture>`
}

/** The smallest file and no choice of a larger one. */
export function smallPhotoMarkup({ smallest, alt }: PhotoView): string {
  return imageMarkup(smallest, alt, '', true)
}

/** A link to the picture, which a script swaps for the picture itself; without it the link opens the file. */
export function tapMarkup({ smallest, alt }: PhotoView, words: string, icon: string): string {
  return (
    `<a class="photo-tap" href="${escape(smallest.src)}" data-photo data-alt="${escape(alt)}"` +
    ` data-width="${Number(smallest.width)}" data-height="${Number(smallest.height)}">` +
    `${icon}<b>${escape(words)}</b>${alt === '' ? '' : ` <span>${escape(alt)}</span>`}</a>`
  )
}

function imageMarkup(
  { src, width, height }: { src: string; width: number; height: number },
  alt: string,
  srcset: string,
  eager: boolean,
): string {
  const loading = eager ? ' fetchpriority="high"' : ' loading="lazy"'
  return (
    `<img src="${escape(src)}"${srcset} alt="${escape(alt)}"` +
    ` width="${Number(width)}" height="${Number(height)}"${loading} decoding="async">`
  )
}

/** At a word's end, with an ellipsis. */
export function shorten(text: string, lengthMax: number): string {
  if (text.length <= lengthMax) return text
  const cut = text.slice(0, lengthMax)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), lengthMax - 20)).trimEnd()}…`
}
