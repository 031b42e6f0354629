import { NEEDS } from '../../domain/content/kinds/service.ts'
import { needLabel } from '../../domain/content/labels.ts'
import { countLetters, countNeeds, countServiceOffices, type Counted } from '../../domain/fleet/services.ts'
import type { FilterGroup } from '../../domain/themes/contract.ts'
import type { FleetDb } from '../../platform/db/fleet-db.ts'
import { filterGroup, listUrl } from '../frame/public/list-query.ts'

export const SERVICES_PATH = '/layanan'
/** More than there are; who has more finds the others in the directory of offices. */
const OFFICES_MAX = 100
/** Of services that name no situation of life. */
export const OTHER = 'lainnya'

const WAYS = ['urusan', 'huruf', 'opd'] as const
type Way = (typeof WAYS)[number]
/** The one way that was taken into the directory, and the value on it. */
export type Taken = { way: Way; value: string } | null

/** What an address may say; whether there is such an office, only the database knows. */
const VALUES: Record<Way, (value: string) => boolean> = {
  urusan: (value) => value === OTHER || NEEDS.some((need) => need === value),
  huruf: (value) => /^[A-Z]$/.test(value),
  opd: () => true,
}

/** undefined: two ways at once, or a value that no link of ours has. */
export function wayOf(query: Record<string, unknown>): Taken | undefined {
  const asked = WAYS.filter((way) => query[way] !== undefined)
  const [way] = asked
  if (!way) return null
  const value = query[way]
  return asked.length === 1 && typeof value === 'string' && VALUES[way](value) ? { way, value } : undefined
}

export function wayUrl(taken: Taken, page = 1): string {
  return listUrl(SERVICES_PATH, taken ? { [taken.way]: taken.value } : {}, page)
}

export function needTitle(need: string): string {
  return need === OTHER ? 'Layanan lain' : needLabel(need)
}

/** How many services are on each way in. */
export interface Ways {
  urusan: Counted[]
  huruf: Counted[]
  opd: (Counted & { name: string })[]
}

export async function countWays(db: FleetDb): Promise<Ways> {
  const letters = await countLetters(db)
  return {
    urusan: needCounts(await countNeeds(db)),
    huruf: letters.filter(({ value }) => VALUES.huruf(value)),
    opd: await countServiceOffices(db, OFFICES_MAX),
  }
}

export function totalOn(ways: Ways, taken: Taken): number {
  if (taken) return ways[taken.way].find(({ value }) => value === taken.value)?.total ?? 0
  return ways.urusan.reduce((sum, { total }) => sum + total, 0)
}

export function wayFilters({ urusan, huruf, opd }: Ways, taken: Taken): FilterGroup[] {
  return [
    ...groupOf('Urusan', 'urusan', taken, urusan, ({ value }) => needTitle(value)),
    ...groupOf('Huruf awal', 'huruf', taken, huruf, ({ value }) => value),
    ...groupOf('Perangkat daerah', 'opd', taken, opd, ({ name }) => name),
  ]
}

function groupOf<Row extends Counted>(
  label: string,
  way: Way,
  taken: Taken,
  counted: Row[],
  labelOf: (row: Row) => string,
): FilterGroup[] {
  return filterGroup<string>({
    label,
    current: taken?.way === way ? taken.value : null,
    options: counted.map((row) => ({ value: row.value, label: labelOf(row), count: row.total })),
    url: (value) => wayUrl(value === null ? null : { way, value }),
  })
}

/** In the order of the situations. */
function needCounts(counted: Counted[]): Counted[] {
  const totals = new Map<string, number>()
  for (const { value, total } of counted) {
    const need = NEEDS.find((need) => need === value) ?? OTHER
    totals.set(need, (totals.get(need) ?? 0) + total)
  }
  return [...NEEDS, OTHER].flatMap((value) => {
    const total = totals.get(value)
    return total === undefined ? [] : [{ value, total }]
  })
}
