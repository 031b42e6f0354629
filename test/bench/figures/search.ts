import { join } from 'node:path'
import { searchAll, searchSite } from '../../../src/domain/search/search.ts'
import { putSearchTexts } from '../../../src/domain/search/texts.ts'
import { systemClock } from '../../../src/platform/clock.ts'
import { connect, disconnect, type Database } from '../../../src/platform/db/connect.ts'
import { openFleet, type FleetDb } from '../../../src/platform/db/fleet-db.ts'
import { migrate } from '../../../src/platform/db/migrate.ts'
import { asSuperuser, postgresUrl, startPostgres, stopPostgres } from '../../support/postgres.ts'
import { aTenant } from '../../support/tenants.ts'
import { median, type Measure, type Row } from '../figure.ts'
import { makeCorpus, type Corpus } from '../search-corpus.ts'

const SITES = 1000
const ENTRIES_PER_SITE = 100
const QUERIES = 150
const WARM_UP = 100

/** Words, pairs of words and beginnings of words, in one site and in all, with all that a page of hits needs. */
export const search: Measure = async ({ scratch }) => {
  const rows = await measure('SQLite', connect(join(scratch, 'search.sqlite')))
  await startPostgres()
  try {
    await asSuperuser('create database bench owner laman')
    rows.push(...(await measure('PostgreSQL', connect(postgresUrl('bench')))))
  } finally {
    await stopPostgres()
  }
  return rows
}

const GOALS = { SQLite: [10, 5, 40, 5], PostgreSQL: [20, 5, 60, 20] } as const

async function measure(engine: keyof typeof GOALS, database: Database): Promise<Row[]> {
  try {
    await migrate(database)
    const corpus = makeCorpus(QUERIES)
    const begun = performance.now()
    const db = openFleet(database, systemClock)
    const sites = await fill(database, db, corpus)
    const seconds = Math.round((performance.now() - begun) / 1000)
    const [site, siteAim, all, allAim] = GOALS[engine]
    const oneSite = await time(corpus, (q, i) => searchSite(db.tenant(sites[(i * 37) % SITES]!), { q }))
    const allSites = await time(corpus, (q) => searchAll(db, { q }))
    const row = (figure: string, timed: Timed, must: number, aim: number): Row => ({
      figure: `search in ${figure} of 1,000 sites with 100,000 entries, p95, ${engine}`,
      measured: `${timed.p95.toFixed(1)} ms`,
      must: `≤ ${must} ms`,
      aim: `≤ ${aim} ms`,
      note: timed.note,
    })
    const rows = [row('one', oneSite, site, siteAim), row('all', allSites, all, allAim)]
    rows[1]!.note += `; filled in ${seconds} s`
    return rows
  } finally {
    await disconnect(database)
  }
}

async function fill(database: Database, db: FleetDb, corpus: Corpus): Promise<string[]> {
  // A full-text index of PostgreSQL is made much faster than it is filled.
  const isPostgres = database.engine === 'postgres'
  if (isPostgres) await database.knex.raw('drop index search_index_tokens')
  const sites: string[] = []
  for (let site = 0; site < SITES; site++) {
    await db.transaction(async (db) => {
      const { id } = await aTenant(db, { stage: 'unstarted' })
      await db.tenant(id).update('tenants', {}, { stage: 'live' })
      const numbers = Array.from({ length: ENTRIES_PER_SITE }, (_, i) => site * ENTRIES_PER_SITE + i)
      await putSearchTexts(db.tenant(id), numbers.map(corpus.text))
      sites.push(id)
    })
  }
  if (isPostgres) {
    await database.knex.raw(
      'create index search_index_tokens on search_index using gin (tokens) with (fastupdate = off)',
    )
    await database.knex.raw('analyze')
  }
  return sites
}

interface Timed {
  p95: number
  note: string
}

async function time(corpus: Corpus, run: (q: string, i: number) => Promise<unknown>): Promise<Timed> {
  const { one, two, beginning, misspelled } = corpus.queries
  for (const [i, q] of [...one, ...two].slice(0, WARM_UP).entries()) await run(q, i)
  const asked = { one, two, beginning, misspelled }
  const times: Record<string, number[]> = {}
  for (const [kind, queries] of Object.entries(asked)) {
    times[kind] = []
    for (const [i, q] of queries.entries()) {
      const begun = performance.now()
      await run(q, i)
      times[kind].push(performance.now() - begun)
    }
  }
  const each = Object.entries(times).map(
    ([kind, list]) => `${kind} ${percentile(list, 0.95).toFixed(1)} (median ${median(list).toFixed(1)})`,
  )
  // A misspelled word is no part of the figure: few are, and they cost a second look.
  const typed = [...times.one!, ...times.two!, ...times.beginning!]
  return { p95: percentile(typed, 0.95), note: `${each.join(', ')}` }
}

function percentile(list: number[], part: number): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length * part)]!
}
