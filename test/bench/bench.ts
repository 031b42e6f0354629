import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bench, Measure } from './figure.ts'
import { cached } from './figures/cached.ts'
import { cold } from './figures/cold.ts'
import { coldPages } from './figures/cold-pages.ts'
import { flatness } from './figures/flatness.ts'
import { freshness } from './figures/freshness.ts'
import { hostile } from './figures/hostile.ts'
import { lighthouse } from './figures/lighthouse.ts'
import { memory } from './figures/memory.ts'
import { photo } from './figures/photo.ts'
import { provision } from './figures/provision.ts'
import { search } from './figures/search.ts'
import { weight } from './figures/weight.ts'
import { makeFleet, multiply, type Fleet } from './fleet.ts'
import { canPin, compileScripts } from './processes.ts'
import { heading, line } from './table.ts'

const FIGURES: Record<string, Measure> = {
  cached,
  cold,
  'cold-pages': coldPages,
  provision,
  flatness,
  memory,
  weight,
  lighthouse,
  freshness,
  photo,
  search,
  hostile,
}

const BIG = 10_000

/** Prints each figure as a ratio or a count taken in this one run; it judges nothing, so it does not fail. */
async function bench(names: string[]): Promise<void> {
  await compileScripts()
  const begun = performance.now()
  const fleet = await makeFleet()
  const folders = [fleet.folder]
  let big: Promise<Fleet> | undefined
  let pictured: Promise<Fleet> | undefined
  const scratch = await mkdtemp(join(tmpdir(), 'laman-bench-'))
  const parts: Bench = {
    fleet,
    scratch,
    bigFleet: () => (big ??= multiply(fleet, BIG)),
    picturedFleet: () => (pictured ??= makeFleet(true)),
  }
  const cores = canPin ? 'server and load generator on one core each' : 'no taskset: cores not assigned'
  process.stdout.write(
    `${fleet.slugs.length} offices; ${cores}; a second is one of the server's own CPU time\n\n${heading()}`,
  )
  try {
    for (const name of names) {
      for (const row of await FIGURES[name]!(parts)) process.stdout.write(line(row))
    }
  } finally {
    for (const made of [big, pictured]) if (made) folders.push((await made).folder)
    for (const folder of [...folders, scratch]) await rm(folder, { recursive: true, force: true })
  }
  process.stdout.write(`\n${Math.round((performance.now() - begun) / 1000)} seconds\n`)
}

function askedFor(): string[] {
  const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
  const names = only ? only.split(',') : Object.keys(FIGURES)
  const unknown = names.filter((name) => !(name in FIGURES))
  if (unknown.length > 0) {
    throw new Error(`No figure is named ${unknown.join(', ')}. There are: ${Object.keys(FIGURES).join(', ')}`)
  }
  return names
}

await bench(askedFor())
