import { z } from 'zod'

export const TITLE_LENGTH_MAX = 90
export const SUMMARY_LENGTH_MAX = 160

export const CATEGORIES = ['kegiatan', 'layanan', 'pengumuman', 'prestasi', 'imbauan'] as const
export type Category = (typeof CATEGORIES)[number]

export const LINE_LENGTH_MAX = 200
export const LINES_MAX = 20

const line = z.string().trim().max(LINE_LENGTH_MAX)
const lines = z.array(line).max(LINES_MAX)

/** The kinds' own fields, beside title, summary and body. */
export const articleFields = z.object({
  /** null: not chosen yet; a draft may wait with that. */
  category: z.enum(CATEGORIES).nullable(),
  /** The unit of the office that speaks: `Bidang Pelayanan`. */
  unit: line.default(''),
})
export const pageFields = z.object({
  /** What is still to be written, shown to everyone as a mark. */
  incomplete: lines.default([]),
})
/** The six published parts of a service standard (Permenpan RB 15/2014), and where to go. */
export const serviceFields = z.object({
  requirements: lines.default([]),
  steps: lines.default([]),
  duration: line.default(''),
  cost: line.default(''),
  product: line.default(''),
  complaints: z.string().trim().max(400).default(''),
  channel: line.default(''),
  incomplete: lines.default([]),
})

export interface FieldsOf {
  article: z.infer<typeof articleFields>
  page: z.infer<typeof pageFields>
  service: z.infer<typeof serviceFields>
}
export type Kind = keyof FieldsOf

export const fieldSchemas: { [K in Kind]: z.ZodType<FieldsOf[K]> } = {
  article: articleFields,
  page: pageFields,
  service: serviceFields,
}
