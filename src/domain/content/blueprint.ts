import { readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { newId } from '../../platform/ids.ts'
import { ROOT } from '../../platform/root.ts'
import { PLATFORM } from '../audit/actor.ts'
import { putSearchTexts } from '../search/texts.ts'
import { textBlock, type Body } from './body.ts'
import { fromMarks } from './blocks/teks/marks.ts'
import { searchText } from './finding.ts'
import { parseFields } from './kinds.ts'
import { listColumns } from './list-columns.ts'
import { NEEDS } from './kinds/service.ts'

const lines = z.array(z.string()).default([])
const text = z.string().default('')

const named = { slug: z.string(), title: z.string().max(90), summary: z.string().max(160), incomplete: lines }
/** `text` is in light marks. */
export const pageSeed = z.object({
  ...named,
  text: z.string(),
  section: z.enum(['profil', 'hal']).default('profil'),
})
export const serviceSeed = z.object({
  ...named,
  need: z.enum(NEEDS).nullable().default(null),
  ...{ audience: text, requirements: lines, steps: lines, duration: text, cost: text, product: text },
  ...{ complaints: text, legalBasis: lines, place: text, hours: text, channel: text },
})
export type PageSeed = z.infer<typeof pageSeed>
export type ServiceSeed = z.infer<typeof serviceSeed>

const blueprintSchema = z.object({
  kind: z.string(),
  label: z.string(),
  palette: z.string(),
  promise: z.string().max(70),
  lead: z.string().max(120),
  menu: z.array(z.object({ label: z.string(), path: z.string().startsWith('/') })).max(7),
  /** Blocks of the home page until the office arranges its own. */
  home: z.array(z.string()).default(['pembuka', 'layanan', 'kabar', 'agenda', 'dokumen']),
  pages: z.array(pageSeed),
  services: z.array(serviceSeed),
})
export type Blueprint = z.infer<typeof blueprintSchema>

const FOLDER = join(ROOT, 'tenants/blueprints')
const FALLBACK = 'dinas'
const known = new Map<string, Blueprint>()

/** What a new site of this kind begins with; a kind without one of its own begins like a dinas. */
export function readBlueprint(kind: string): Blueprint {
  const read = known.get(kind)
  if (read) return read
  const folder = existsSync(join(FOLDER, kind, 'blueprint.json')) ? kind : FALLBACK
  const blueprint = blueprintSchema.parse(
    JSON.parse(readFileSync(join(FOLDER, folder, 'blueprint.json'), 'utf8')),
  )
  known.set(kind, blueprint)
  return blueprint
}

/** Publishes the blueprint's pages and services in three writes; what is missing in them stays visibly marked. */
export async function fillFromBlueprint(
  db: TenantDb,
  blueprint: Pick<Blueprint, 'pages' | 'services'>,
): Promise<void> {
  const seeds = [
    ...blueprint.pages.map((seed, position) => seededPage(seed, position, db.now)),
    ...blueprint.services.map((seed, position) => seededService(seed, position, db.now)),
  ]
  await db.insert(
    'entries',
    seeds.map(({ entry }) => entry),
  )
  await db.insert(
    'revisions',
    seeds.map(({ revision }) => revision),
  )
  await putSearchTexts(
    db,
    seeds.flatMap(({ found }) => found ?? []),
  )
}

function seededPage(seed: PageSeed, position: number, now: string) {
  const blocks = seed.text ? [textBlock({ doc: fromMarks(seed.text).toJSON() as unknown })] : []
  return seeded('page', seed, position, now, { v: 1, blocks })
}

function seededService(seed: ServiceSeed, position: number, now: string) {
  return seeded('service', seed, position, now, { v: 1, blocks: [] })
}

function seeded(
  kind: 'page' | 'service',
  seed: PageSeed | ServiceSeed,
  position: number,
  now: string,
  body: Body,
) {
  const [id, revisionId] = [newId(), newId()]
  const fields = parseFields(kind, seed)
  const { slug, title, summary } = seed
  const entry = {
    ...{ id, kind, slug, position, state: 'published' as const },
    ...{ published_revision: revisionId, draft_revision: revisionId, withdrawn_at: null },
    ...{ created_at: now, updated_at: now, published_at: now },
    ...listColumns(kind, fields, now),
  }
  const revision = {
    ...{ id: revisionId, entry_id: id, number: 1, title, summary },
    ...{ fields: JSON.stringify(fields), body: JSON.stringify(body) },
    ...{ cover_photo: null, author_id: null, author_name: PLATFORM.name, created_at: now },
  }
  return { entry, revision, found: searchText(kind, entry, { title, summary, fields, body }) }
}
