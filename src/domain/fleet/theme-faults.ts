import { addSeconds } from '../../platform/clock.ts'
import type { FleetDb } from '../../platform/db/fleet-db.ts'
import { RenderLimit } from '../themes/meter.ts'
import type { FaultPlace } from '../themes/themes.ts'

export interface ThemeFault {
  theme: string
  page_type: string
  template: string
  kind: 'limit' | 'recursion' | 'unreadable' | 'failed'
  detail: string
  count: number
  first_at: string
  last_at: string
}
declare module 'knex/types/tables.js' {
  interface Tables {
    theme_faults: ThemeFault
  }
}

const DETAIL_CHARS_MAX = 300
/** Themes and page types are few; this holds also when they are not. */
const OPEN_FAULTS_MAX = 200
const SHOWN_SECONDS = 30 * 86_400
const SHOWN_MAX = 50

/**
 * What themes did wrong in this process since it was written down last. A handler for the public never writes: it is
 * noted here, and `writeThemeFaults` runs now and then.
 */
export class OpenThemeFaults {
  readonly #faults = new Map<string, ThemeFault>()

  note(theme: string, error: unknown, { pageType, template }: FaultPlace, now: string): void {
    const page_type = pageType ?? ''
    const key = `${theme} ${page_type}`
    const before = this.#faults.get(key)
    if (before === undefined && this.#faults.size >= OPEN_FAULTS_MAX) return
    this.#faults.set(key, {
      ...{ theme, page_type, template, kind: kindOf(error, pageType === null), detail: detailOf(error) },
      ...{ count: (before?.count ?? 0) + 1, first_at: before?.first_at ?? now, last_at: now },
    })
  }

  /** Hands them over: they count as written from here on. */
  take(): ThemeFault[] {
    const taken = [...this.#faults.values()]
    this.#faults.clear()
    return taken
  }
}

export async function writeThemeFaults(db: FleetDb, open: OpenThemeFaults): Promise<void> {
  const faults = open.take()
  if (faults.length === 0) return
  await db.transaction(async (db) => {
    await db.lock('theme_faults')
    for (const fault of faults) {
      const { theme, page_type } = fault
      const before = await db.from('theme_faults').where({ theme, page_type }).first()
      if (before === undefined) await db.insert('theme_faults', fault)
      else {
        const count = before.count + fault.count
        await db.update('theme_faults', { theme, page_type }, { ...fault, count, first_at: before.first_at })
      }
    }
  })
}

/** Of the last thirty days, newest first. */
export async function listThemeFaults(db: FleetDb): Promise<ThemeFault[]> {
  return db
    .from('theme_faults')
    .where('last_at', '>', addSeconds(db.now, -SHOWN_SECONDS))
    .orderBy('last_at', 'desc')
    .orderBy('theme')
    .orderBy('page_type')
    .limit(SHOWN_MAX)
}

/** Theme to the number of offices that chose it. */
export async function countThemeSites(db: FleetDb): Promise<Map<string, number>> {
  const rows = await db
    .from('tenants')
    .whereNotNull('theme')
    .groupBy('theme')
    .select('theme')
    .count({ count: '*' })
  return new Map(
    (rows as unknown as { theme: string; count: number | string }[]).map(({ theme, count }) => [
      theme,
      Number(count),
    ]),
  )
}

function kindOf(error: unknown, isWhole: boolean): ThemeFault['kind'] {
  if (error instanceof RenderLimit) return 'limit'
  if (error instanceof RangeError && error.message.includes('call stack')) return 'recursion'
  return isWhole ? 'unreadable' : 'failed'
}

function detailOf(error: unknown): string {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return first.slice(0, DETAIL_CHARS_MAX)
}
