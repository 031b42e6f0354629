import type { Surface } from './place.ts'

const PATH = /^\/(?!(?:media|berkas|kartu)\/)(?:[a-z0-9-]+[/.])*[a-z0-9-]*$/
const VALUE = /^[\w-]{1,63}$/

/** Lists and what they can be asked for, in the order in which their links have it. */
const QUERIES: Partial<Record<Surface, Record<string, readonly string[]>>> = {
  site: {
    '/berita': ['kategori', 'tahun', 'hal'],
    '/pengumuman': ['hal'],
    '/agenda': ['hal'],
    '/galeri': ['hal'],
    '/informasi-publik': ['kelas', 'tahun', 'jenis', 'hal'],
  },
  portal: {
    '/layanan': ['urusan', 'huruf', 'opd', 'hal'],
    '/kabar': ['hal'],
    '/dokumen': ['kelas', 'tahun', 'jenis', 'hal'],
  },
}

/**
 * Only what a page can have as its address: whoever puts something else behind a path reads the same page or a 404,
 * and would fill the cache with copies. A value that a list does not know is a 404, which is not kept.
 */
export function isCachedUrl(surface: Surface, url: string): boolean {
  const mark = url.indexOf('?')
  if (mark < 0) return PATH.test(url)
  const names = QUERIES[surface]?.[url.slice(0, mark)]
  if (!names) return false
  let after = -1
  for (const pair of url.slice(mark + 1).split('&')) {
    const [name, value = ''] = pair.split('=', 2)
    const place = names.indexOf(name!)
    if (place <= after || !VALUE.test(value)) return false
    after = place
  }
  return true
}
