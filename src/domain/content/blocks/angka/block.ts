import { z } from 'zod'
import { formatNumber } from '../../../../platform/locale.ts'
import { line } from '../../shapes.ts'
import type { BlockIssue, BlockType } from '../block-type.ts'

const FIGURES_MAX = 4
const SERIES_MAX = 12

const figure = z.object({
  label: line(50),
  value: line(12),
  unit: line(20),
  source: line(80),
  year: line(9),
  /** Oldest first, one number a line, as in `81`, `84,5`, `98`. */
  series: z
    .array(z.string().trim().max(20, 'form.too_long'))
    .max(SERIES_MAX, 'form.too_many')
    .default([])
    .meta({ widget: 'lines' }),
})
const schema = z.object({
  title: line(60),
  figures: z.array(figure).max(FIGURES_MAX, 'form.too_many').default([]),
})
type FiguresData = z.infer<typeof schema>

const WIDTH = 100
const HEIGHT = 24
const EDGE = 2

export const angka: BlockType<FiguresData> = {
  type: 'angka',
  schema,
  text: ({ title, figures }) =>
    [title, ...figures.map(({ label, value, unit }) => `${label} ${value} ${unit}`.trim())]
      .filter(Boolean)
      .join('\n'),
  issues: ({ figures }) => [
    ...(figures.length === 0 ? [{ messageKey: 'blok.angka.empty', field: 'figures' }] : []),
    ...figures.flatMap((one, i) => figureIssues(one, `figures.${i}`)),
  ],
  view: ({ title, figures }) => ({
    type: 'angka',
    title: title || null,
    figures: figures.map(({ label, value, unit, source, year, series }) => {
      const numbers = series.map(numberOf).filter((number) => !Number.isNaN(number))
      const drawn = numbers.length > 1
      return {
        ...{ label, value, unit: unit || null, source, year },
        ...{ spark: drawn ? sparkOf(numbers) : null, trend: drawn ? trendOf(numbers) : null },
      }
    }),
  }),
}

function figureIssues({ label, value, source, year, series }: FiguresData['figures'][number], at: string) {
  const found: BlockIssue[] = []
  if (label === '') found.push({ messageKey: 'blok.angka.label_missing', field: `${at}.label` })
  if (value === '') found.push({ messageKey: 'blok.angka.value_missing', field: `${at}.value` })
  if (source === '') found.push({ messageKey: 'blok.angka.source_missing', field: `${at}.source` })
  if (year === '') found.push({ messageKey: 'blok.angka.year_missing', field: `${at}.year` })
  if (series.some((text) => Number.isNaN(numberOf(text))))
    found.push({ messageKey: 'blok.angka.series_invalid', field: `${at}.series` })
  return found
}

/** `1.284,5` → 1284.5 */
function numberOf(text: string): number {
  const plain = text.replaceAll('.', '').replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN
}

function sparkOf(numbers: number[]): string {
  const low = Math.min(...numbers)
  const range = Math.max(...numbers) - low || 1
  const points = numbers.map((number, i) => {
    const x = EDGE + (i * (WIDTH - 2 * EDGE)) / (numbers.length - 1)
    const y = HEIGHT - EDGE - ((number - low) * (HEIGHT - 2 * EDGE)) / range
    return `${x.toFixed(1)} ${y.toFixed(1)}`
  })
  return `M${points.join('L')}`
}

function trendOf(numbers: number[]): string {
  const [first, last] = [numbers[0]!, numbers.at(-1)!]
  if (first === last) return `Tetap ${formatNumber(last)}`
  return `${last > first ? 'Naik' : 'Turun'} dari ${formatNumber(first)} menjadi ${formatNumber(last)}`
}
