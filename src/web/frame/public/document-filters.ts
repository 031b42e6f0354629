import { DOCUMENT_CLASSES, DOCUMENT_TYPES } from '../../../domain/content/kinds/document.ts'
import { documentClassLabel, documentTypeLabel } from '../../../domain/content/labels.ts'
import type { DocumentListInput, FilterGroup } from '../../../domain/themes/contract.ts'
import { filterGroup, listUrl, readChoice, readPage, readYear, tally } from './list-query.ts'

/** How many documents there are of each class, type and year. */
export interface DocumentCount {
  category: (typeof DOCUMENT_CLASSES)[number]
  subtype: (typeof DOCUMENT_TYPES)[number]
  year: number
  total: number
}

/** What the address of a list of documents asks for. */
export interface AskedDocuments {
  kelas: DocumentCount['category'] | null
  tahun: number | null
  jenis: DocumentCount['subtype'] | null
}

/** undefined: a filter that no link of ours has. */
export function readDocuments(
  query: Record<string, unknown>,
): { asked: AskedDocuments; page: number } | undefined {
  const kelas = readChoice(query.kelas, DOCUMENT_CLASSES)
  const tahun = readYear(query)
  const jenis = readChoice(query.jenis, DOCUMENT_TYPES)
  const page = readPage(query)
  if (kelas === undefined || tahun === undefined || jenis === undefined || page === undefined)
    return undefined
  return { asked: { kelas, tahun, jenis }, page }
}

export function totalOf(counts: readonly DocumentCount[], asked: AskedDocuments): number {
  return matching(counts, asked).reduce((total, row) => total + row.total, 0)
}

/** Each row of filters counts what the others leave. */
export function documentFilters(
  path: string,
  counts: readonly DocumentCount[],
  asked: AskedDocuments,
): FilterGroup[] {
  const classes = tally(matching(counts, { ...asked, kelas: null }), (row) => row.category)
  const years = tally(matching(counts, { ...asked, tahun: null }), (row) => row.year)
  const types = tally(matching(counts, { ...asked, jenis: null }), (row) => row.subtype)
  const url = (change: Partial<AskedDocuments>) => listUrl(path, { ...asked, ...change })
  return [
    ...filterGroup({
      ...{ label: 'Kelas', current: asked.kelas, url: (kelas: AskedDocuments['kelas']) => url({ kelas }) },
      options: DOCUMENT_CLASSES.map((value) => ({
        ...{ value, label: documentClassLabel(value), count: classes.get(value) ?? 0 },
      })),
    }),
    ...filterGroup({
      ...{ label: 'Tahun', current: asked.tahun, url: (tahun: number | null) => url({ tahun }) },
      options: [...years]
        .sort(([a], [b]) => b - a)
        .map(([value, count]) => ({ value, label: String(value), count })),
    }),
    ...filterGroup({
      ...{ label: 'Jenis', current: asked.jenis, url: (jenis: AskedDocuments['jenis']) => url({ jenis }) },
      options: DOCUMENT_TYPES.map((value) => ({
        ...{ value, label: documentTypeLabel(value), count: types.get(value) ?? 0 },
      })),
    }),
  ]
}

/** The classes with their numbers, for the top of the page. */
export function documentClasses(
  path: string,
  counts: readonly DocumentCount[],
): DocumentListInput['classes'] {
  const totals = tally(counts, (row) => row.category)
  return DOCUMENT_CLASSES.map((value) => ({
    label: documentClassLabel(value),
    count: totals.get(value) ?? 0,
    url: listUrl(path, { kelas: value }),
  }))
}

function matching(counts: readonly DocumentCount[], { kelas, tahun, jenis }: AskedDocuments) {
  return counts.filter(
    (row) =>
      (kelas === null || row.category === kelas) &&
      (tahun === null || row.year === tahun) &&
      (jenis === null || row.subtype === jenis),
  )
}
