import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { FleetDb } from '../../platform/db/fleet-db.ts'
import { newId } from '../../platform/ids.ts'
import { ROOT } from '../../platform/root.ts'
import { PLATFORM } from '../audit/actor.ts'
import { record } from '../audit/record.ts'

const rosterSchema = z.object({
  regency: z.object({
    name: z.string(),
    shortName: z.string(),
    motto: z.string(),
    province: z.string(),
    capital: z.string(),
    rootDomain: z.string(),
  }),
  reserved: z.array(z.string()),
  tenants: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      shortName: z.string(),
      kind: z.string(),
      slug: z.string(),
      address: z.string().optional(),
      phone: z.string().optional(),
    }),
  ),
})
export type Roster = z.infer<typeof rosterSchema>
export type Regency = Roster['regency']

export function readRoster(file = join(ROOT, 'tenants/roster.json')): Roster {
  return rosterSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** Adds the offices that are not there yet, by code; those that are keep what people made of them. Returns how many. */
export async function importRoster(db: FleetDb, roster: Roster): Promise<number> {
  return db.transaction(async (db) => {
    const known = new Set((await db.from('tenants').select('code')).map((tenant) => tenant.code))
    const missing = roster.tenants
      .map((office, index) => ({ office, position: index + 1 }))
      .filter(({ office }) => !known.has(office.code))
    await db.insert(
      'tenants',
      missing.map(({ office, position }) => ({
        id: newId(),
        code: office.code,
        name: office.name,
        short_name: office.shortName,
        kind: office.kind,
        slug: office.slug,
        position,
        address: office.address ?? null,
        phone: office.phone ?? null,
        email: null,
        whatsapp: null,
        hours: '[]',
        stage: 'unstarted' as const,
        stage_since: db.now,
        theme: null,
        palette: null,
        settings: '{}',
        menu: '[]',
        channels: '[]',
        latitude: null,
        longitude: null,
        urgent_until: null,
        updated_at: null,
      })),
    )
    if (missing.length > 0) await record(db, PLATFORM, 'roster.imported', null, { added: missing.length })
    return missing.length
  })
}
