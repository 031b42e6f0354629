import type { IncomingHttpHeaders } from 'node:http'

/** How a visitor reads, remembered in two cookies of the site itself; the only thing besides its address that a page depends on. */
export interface Reading {
  scheme: 'auto' | 'terang' | 'gelap'
  /** Asked for here, or by the browser's own `Save-Data`. */
  saver: boolean
}

export const SCHEME_COOKIE = 'skema'
export const SAVER_COOKIE = 'hemat'

const USUAL: Reading = { scheme: 'auto', saver: false }
const SCHEME = /(?:^|;\s*)skema=(terang|gelap)(?:;|$)/
const SAVER = /(?:^|;\s*)hemat=([01])(?:;|$)/

export function readingOf(headers: IncomingHttpHeaders): Reading {
  const { cookie, 'save-data': saveData } = headers
  if (cookie === undefined && saveData === undefined) return USUAL
  const scheme = (SCHEME.exec(cookie ?? '')?.[1] ?? 'auto') as Reading['scheme']
  const saver = SAVER.exec(cookie ?? '')?.[1]
  return { scheme, saver: saver === undefined ? saveData === 'on' : saver === '1' }
}

/** For the key of a cached page; empty for nearly everybody. */
export function readingKey(reading: Reading): string {
  return reading === USUAL ? '' : ` ${reading.scheme} ${reading.saver ? 'hemat' : ''}`
}
