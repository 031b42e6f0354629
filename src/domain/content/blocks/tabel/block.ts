import { z } from 'zod'
import { line } from '../../shapes.ts'
import type { BlockIssue, BlockType } from '../block-type.ts'

const COLUMNS_MIN = 2
const COLUMNS_MAX = 6
const ROWS_MAX = 60
const CELL_LENGTH_MAX = 200

const cell = z.string().trim().max(CELL_LENGTH_MAX, 'form.too_long')

const schema = z.object({
  title: line(80),
  /** The first row names the columns. */
  rows: z
    .array(z.array(cell).max(COLUMNS_MAX, 'blok.tabel.too_wide'))
    .max(ROWS_MAX + 1, 'form.too_many')
    .default([])
    .meta({ widget: 'table' }),
})
type TableData = z.infer<typeof schema>

/** `1.284`, `98,2%`, `Rp1.250.000`: set to the right. */
const NUMERIC = /^(Rp\s?)?-?\d[\d.]*(,\d+)?\s?%?$/

export const tabel: BlockType<TableData> = {
  type: 'tabel',
  schema,
  text: ({ title, rows }) => [title, ...rows.map((row) => row.join(' '))].filter(Boolean).join('\n'),
  issues({ title, rows }) {
    const width = rows[0]?.filter(Boolean).length ?? 0
    return [
      ...(title === '' ? [{ messageKey: 'blok.tabel.title_missing', field: 'title' }] : []),
      ...(rows.length < 2 ? [{ messageKey: 'blok.tabel.too_few_rows', field: 'rows' }] : []),
      ...(rows.length >= 2 && width < COLUMNS_MIN
        ? [{ messageKey: 'blok.tabel.too_few_columns', field: 'rows' }]
        : raggedIssues(rows)),
    ]
  },
  view({ title, rows: [header = [], ...rows] }) {
    const numeric = header.map((_, i) => rows.length > 0 && rows.every((row) => isNumeric(row[i])))
    return {
      type: 'tabel',
      caption: title,
      columns: header.map((label, i) => ({ label, numeric: numeric[i]! })),
      rows: rows.map((row) => ({
        cells: header.map((label, i) => ({ label, value: row[i] ?? '', numeric: numeric[i]! })),
      })),
    }
  },
}

/** What stands beyond the last named column would not be shown; what is missing would shift the rest. */
function raggedIssues([header = [], ...rows]: string[][]): BlockIssue[] {
  const place = rows.findIndex((row) => row.length !== header.length)
  if (place < 0) return []
  const values = { row: place + 2, cells: rows[place]!.length, columns: header.length }
  return [{ messageKey: 'blok.tabel.ragged', field: 'rows', values }]
}

const isNumeric = (value = '') => value === '' || value === '-' || NUMERIC.test(value)
