import { readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { newId } from '../../platform/ids.ts'
import { ROOT } from '../../platform/root.ts'
import { PLATFORM } from '../audit/actor.ts'
import { textBlock } from './body.ts'
import { fromMarks } from './blocks/teks/marks.ts'
import { fieldSchemas, pageFields, serviceFields, type Kind } from './kinds.ts'

const pageSeed = pageFields.extend({
  slug: z.string(),
  title: z.string().max(90),
  summary: z.string().max(160),
  text: z.string(),
})
const serviceSeed = serviceFields.extend({
  slug: z.string(),
  title: z.string().max(90),
  summary: z.string().max(160),
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
  pages: z.array(pageSeed),
  services: z.array(serviceSeed),
})
export type Blueprint = z.infer<typeof blueprintSchema>

const FOLDER = join(ROOT, 'tenants/blueprints')
const FALLBACK = 'dinas'
const known = new Map<string, Blueprint>()

/** What a new site of this kind begins with; a kind without one of its own begins like a dinas. */
export function readBlueprint(kind: string): Blueprint {
  const folder = existsSync(join(FOLDER, kind, 'blueprint.json')) ? kind : FALLBACK
  const blueprint =
    known.get(folder) ??
    blueprintSchema.parse(JSON.parse(readFileSync(join(FOLDER, folder, 'blueprint.json'), 'utf8')))
  known.set(folder, blueprint)
  return blueprint
}

/** Publishes the blueprint's pages and services in two writes; what is missing in them stays visibly marked. */
export async function fillFromBlueprint(
  db: TenantDb,
  blueprint: Pick<Blueprint, 'pages' | 'services'>,
): Promise<void> {
  const seeds = [
    ...blueprint.pages.map((page, position) => ({
      kind: 'page' as const,
      position,
      seed: page,
      text: page.text,
    })),
    ...blueprint.services.map((service, position) => ({
      kind: 'service' as const,
      position,
      seed: service,
      text: '',
    })),
  ].map((seed) => ({ ...seed, id: newId(), revisionId: newId() }))

  await db.insert(
    'entries',
    seeds.map(({ id, kind, position, revisionId, seed }) => ({
      id,
      kind,
      slug: seed.slug,
      category: null,
      position,
      state: 'published' as const,
      published_revision: revisionId,
      draft_revision: revisionId,
      created_at: db.now,
      updated_at: db.now,
      published_at: db.now,
      withdrawn_at: null,
    })),
  )
  await db.insert(
    'revisions',
    seeds.map(({ id, kind, revisionId, seed, text }) => ({
      id: revisionId,
      entry_id: id,
      number: 1,
      title: seed.title,
      summary: seed.summary,
      fields: JSON.stringify(fieldSchemas[kind as Kind].parse(seed)),
      body: JSON.stringify({
        v: 1,
        blocks: text ? [textBlock({ doc: fromMarks(text).toJSON() as unknown })] : [],
      }),
      cover_photo: null,
      author_id: null,
      author_name: PLATFORM.name,
      created_at: db.now,
    })),
  )
}
