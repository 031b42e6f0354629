import { brotliDecompressSync } from 'node:zlib'
import { fetchPage } from './requests.ts'
import type { RecordedPage } from './servers/bare.ts'

/** One page of each type that is measured; the host's name is the office's slug, '' for the portal. */
export interface PagePath {
  page: 'home' | 'article' | 'service' | 'portal home'
  slug: string
  path: string
}

/** The newest article and the first service of each office, and its home; last the portal's home. */
export async function pathsOf(port: number, slugs: string[]): Promise<PagePath[]> {
  const paths: PagePath[] = []
  for (const slug of slugs) {
    paths.push({ page: 'home', slug, path: '/' })
    const article = await linkOn(port, slug, '/berita', /href="(\/berita\/\d{4}\/[^"]+)"/)
    const service = await linkOn(port, slug, '/layanan', /href="(\/layanan\/[^"#]+)"/)
    if (article) paths.push({ page: 'article', slug, path: article })
    if (service) paths.push({ page: 'service', slug, path: service })
  }
  return [...paths, { page: 'portal home', slug: '', path: '/' }]
}

async function linkOn(port: number, slug: string, list: string, link: RegExp): Promise<string | undefined> {
  return link.exec(textOf(await fetchPage(port, slug, list)))?.[1]
}

export function textOf(page: RecordedPage): string {
  const body = Buffer.from(page.body)
  return (headerOf(page, 'content-encoding') === 'br' ? brotliDecompressSync(body) : body).toString('utf8')
}

export function headerOf({ headers }: RecordedPage, name: string): string {
  const at = headers.findIndex((one, i) => i % 2 === 0 && one.toLowerCase() === name)
  return at < 0 ? '' : headers[at + 1]!
}
