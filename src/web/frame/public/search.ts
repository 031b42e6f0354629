import { HITS_PER_PAGE, type SearchHit, type SearchResult } from '../../../domain/search/search.ts'
import { QUERY_LENGTH_MAX } from '../../../domain/search/terms.ts'
import type { SearchKind } from '../../../domain/search/texts.ts'
import type { FilterGroup, Frame, SearchInput } from '../../../domain/themes/contract.ts'
import { printable } from '../../../platform/text.ts'
import { SEARCH_PATH } from './frame.ts'
import { filterGroup, listUrl, readChoice, readPage, readYear } from './list-query.ts'

/** Kinds as addresses and readers name them. */
const KINDS = {
  layanan: { kind: 'service', label: 'Layanan' },
  dokumen: { kind: 'document', label: 'Dokumen' },
  berita: { kind: 'article', label: 'Berita' },
  pengumuman: { kind: 'announcement', label: 'Pengumuman' },
  agenda: { kind: 'event', label: 'Agenda' },
  halaman: { kind: 'page', label: 'Halaman' },
} as const satisfies Record<string, { kind: SearchKind; label: string }>
type KindName = keyof typeof KINDS
const KIND_NAMES = Object.keys(KINDS) as KindName[]

/** What the address of a search asks for. */
export interface AskedSearch {
  q: string
  jenis: KindName | null
  tahun: number | null
  /** Slug; on the portal only. */
  opd: string | null
  page: number
}

/** undefined: a filter that no link of ours has. A query that is too long is cut: the box shows what was searched. */
export function readSearch(query: Record<string, unknown>): AskedSearch | undefined {
  const jenis = readChoice(query.jenis, KIND_NAMES)
  const tahun = readYear(query)
  const page = readPage(query)
  if (jenis === undefined || tahun === undefined || page === undefined) return undefined
  const opd = typeof query.opd === 'string' ? query.opd : null
  return { q: readWords(query.q), jenis, tahun, opd, page }
}

export function searchOf({ q, jenis, tahun, page }: AskedSearch) {
  return {
    ...{ q, page },
    ...(jenis ? { kind: KINDS[jenis].kind } : {}),
    ...(tahun ? { year: tahun } : {}),
  }
}

export function searchUrl({ q, jenis, tahun, opd }: AskedSearch, page = 1): string {
  return listUrl(SEARCH_PATH, { q, jenis, tahun, opd }, page)
}

/** Whose a hit is, and where. */
export interface HitPlace {
  /** In front of the hit's path; empty on the site itself. */
  home: string
  office: string | null
}

export interface SearchPage {
  frame: Frame
  asked: AskedSearch
  result: SearchResult
  place(hit: SearchHit): HitPlace
  /** Choices of the office, on the portal. */
  offices: FilterGroup[]
  everywhereUrl: string | null
}

export function searchView({ frame, asked, result, place, offices, everywhereUrl }: SearchPage): SearchInput {
  const { page } = asked
  const pages = result.pages
  return {
    ...frame,
    q: asked.q,
    hits: result.hits.map((hit) => {
      const { home, office } = place(hit)
      const { label } = KINDS[nameOf(hit.kind)]
      return {
        ...{ title: hit.titleParts, snippet: hit.snippet, url: home + hit.path },
        ...{ kind: label, office, publishedAt: hit.publishedAt },
      }
    }),
    ...{ total: result.total, more: result.more, everywhereUrl },
    filters: asked.q === '' ? [] : [...kindsOf(asked, result), ...yearsOf(asked, result), ...offices],
    hint: result.hint === null ? null : hintOf(result.hint),
    pagination:
      result.total > HITS_PER_PAGE
        ? {
            ...{ page, pages },
            previous: page > 1 ? searchUrl(asked, page - 1) : null,
            next: page < pages ? searchUrl(asked, page + 1) : null,
          }
        : null,
  }
}

function readWords(q: unknown): string {
  if (typeof q !== 'string') return ''
  return printable(q.slice(0, QUERY_LENGTH_MAX)).replace(/\s+/g, ' ').trim()
}

function nameOf(kind: SearchKind): KindName {
  return KIND_NAMES.find((name) => KINDS[name].kind === kind)!
}

function hintOf(hint: string): SearchInput['hint'] {
  return { label: hint, url: listUrl(SEARCH_PATH, { q: hint }) }
}

function kindsOf(asked: AskedSearch, { kinds }: SearchResult): FilterGroup[] {
  return filterGroup<KindName>({
    ...{ label: 'Jenis', current: asked.jenis, url: (jenis) => searchUrl({ ...asked, jenis }) },
    options: KIND_NAMES.map((value) => ({
      ...{ value, label: KINDS[value].label },
      count: kinds.find((facet) => facet.value === KINDS[value].kind)?.count ?? 0,
    })),
  })
}

function yearsOf(asked: AskedSearch, { years }: SearchResult): FilterGroup[] {
  const found = years.map(({ value, count }) => ({ value: Number(value), label: value, count }))
  const isFound = found.some(({ value }) => value === asked.tahun)
  const chosen = asked.tahun && !isFound ? [{ value: asked.tahun, label: String(asked.tahun), count: 0 }] : []
  return filterGroup<number>({
    ...{ label: 'Tahun', current: asked.tahun, url: (tahun) => searchUrl({ ...asked, tahun }) },
    options: [...found, ...chosen],
  })
}
