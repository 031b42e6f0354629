import { createHash } from 'node:crypto'
import type { FleetDb } from '../../platform/db/fleet-db.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import type { Actor } from './actor.ts'

export interface AuditRecord {
  tenant_id: string
  seq: number
  at: string
  actor_id: string | null
  actor_name: string
  action: string
  subject: string | null
  details: string
  previous_hash: string
  hash: string
}
declare module 'knex/types/tables.js' {
  interface Tables {
    audit_log: AuditRecord
  }
}

const GENESIS = '0'.repeat(64)

/**
 * Notes who did what, in the transaction of the change itself. Records of a tenant form a chain: each carries the
 * hash of the one before, so a row that was changed or taken out later shows (verifyChain).
 */
export async function record(
  db: TenantDb | FleetDb,
  actor: Actor,
  action: string,
  subject: string | null,
  details: Record<string, unknown> = {},
): Promise<void> {
  // TenantDb scopes to its tenant and FleetDb stamps 'fleet'; both have the same methods for this table.
  const handle = db as TenantDb
  await handle.transaction(async (db) => {
    await db.lock('audit')
    const last = await chainOf(db).orderBy('seq', 'desc').first('seq', 'hash')
    const row = {
      seq: (last?.seq ?? 0) + 1,
      at: db.now,
      actor_id: actor.personId,
      actor_name: actor.name,
      action,
      subject,
      details: JSON.stringify(details),
      previous_hash: last?.hash ?? GENESIS,
    }
    await db.insert('audit_log', { ...row, hash: hashOf(row) })
  })
}

/** The number of the first record that does not fit its chain; undefined when all is well. */
export async function verifyChain(db: TenantDb | FleetDb): Promise<number | undefined> {
  let previous = GENESIS
  for (const row of await chainOf(db as TenantDb).orderBy('seq')) {
    if (row.previous_hash !== previous || row.hash !== hashOf(row)) return row.seq
    previous = row.hash
  }
  return undefined
}

function chainOf(db: TenantDb) {
  const all = db.from('audit_log')
  return 'tenantId' in db ? all : all.where({ tenant_id: 'fleet' })
}

type Hashed = Omit<AuditRecord, 'hash' | 'tenant_id'>

function hashOf(row: Hashed): string {
  const fields = [
    row.seq,
    row.at,
    row.actor_id,
    row.actor_name,
    row.action,
    row.subject,
    row.details,
    row.previous_hash,
  ]
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}
