import { z } from 'zod'
import { date, line } from '../shapes.ts'
import type { FieldIssue, KindType } from './kind-type.ts'

/** Classes of public information (UU 14/2008); what is exempt is never published. */
export const DOCUMENT_CLASSES = ['berkala', 'serta_merta', 'setiap_saat'] as const
export type DocumentClass = (typeof DOCUMENT_CLASSES)[number]

export const DOCUMENT_TYPES = [
  'rencana',
  'laporan_kinerja',
  'anggaran',
  'keuangan',
  'standar_pelayanan',
  'peraturan',
  'keputusan',
  'formulir',
  'data',
  'lainnya',
] as const
export type DocumentType = (typeof DOCUMENT_TYPES)[number]

/** The file itself as it was taken in; null: not uploaded yet. */
const file = z
  .object({ id: z.string(), name: z.string(), sizeBytes: z.number(), pages: z.number().nullable() })
  .nullable()
  .default(null)
  .meta({ widget: 'file' })

const schema = z.object({
  class: z.enum(DOCUMENT_CLASSES).nullable().default(null),
  documentType: z.enum(DOCUMENT_TYPES).nullable().default(null),
  year: line(4),
  number: line(120),
  date: date(),
  /** The part of the office that holds it. */
  unit: line(120),
  file,
})
export type DocumentFields = z.infer<typeof schema>

const YEAR = /^(19|20)\d\d$/

export const document: KindType<DocumentFields> = {
  schema,
  path: ({ slug }) => `/informasi-publik/${slug}`,
  columns: (fields) => ({
    category: fields.class,
    subtype: fields.documentType,
    year: YEAR.test(fields.year) ? Number(fields.year) : null,
    starts_at: fields.date || null,
  }),
  issues(fields) {
    const found: FieldIssue[] = []
    if (!fields.class) found.push({ field: 'class', messageKey: 'document.class_missing' })
    if (!fields.documentType) found.push({ field: 'documentType', messageKey: 'document.type_missing' })
    if (!YEAR.test(fields.year)) found.push({ field: 'year', messageKey: 'document.year_missing' })
    if (!fields.file) found.push({ field: 'file', messageKey: 'document.file_missing' })
    return found
  },
  text: ({ number, unit }) => [number, unit].join('\n'),
  // Documents are found together with the text inside them, once the register reads it.
  searchKind: 'document',
  needs: { summary: false, body: false },
  blocks: false,
}
