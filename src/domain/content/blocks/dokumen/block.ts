import { z } from 'zod'
import { documentCard } from '../../cards.ts'
import { DOCUMENT_CLASSES, DOCUMENT_TYPES } from '../../kinds/document.ts'
import { line } from '../../shapes.ts'
import type { BlockType } from '../block-type.ts'
import type { Want } from '../live.ts'

const schema = z.object({
  title: line(60),
  class: z.enum(DOCUMENT_CLASSES).nullable().default(null),
  documentType: z.enum(DOCUMENT_TYPES).nullable().default(null),
  year: line(4),
  count: z.int().min(3).max(6).default(3),
})
type DocumentsData = z.infer<typeof schema>

export const dokumen: BlockType<DocumentsData> = {
  type: 'dokumen',
  schema,
  text: ({ title }) => title,
  issues: ({ year }) =>
    year === '' || /^(19|20)\d\d$/.test(year) ? [] : [{ messageKey: 'document.year_missing', field: 'year' }],
  wants,
  view(data, { live, office }) {
    const { rows } = live.rows(wants(data))
    if (rows.length === 0) return undefined
    return {
      ...{ type: 'dokumen', title: data.title || 'Informasi publik', url: '/informasi-publik' },
      ...{ documents: rows.map(documentCard), requestUrl: office.requestUrl },
    }
  },
}

function wants({ class: documentClass, documentType, year, count }: DocumentsData) {
  return {
    ...{ of: 'documents' as const, class: documentClass, type: documentType },
    ...{ year: year ? Number(year) : null, ids: [], limit: count },
  } satisfies Want
}
