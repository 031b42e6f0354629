import type { FleetDb } from '../../platform/db/fleet-db.ts'
import type { AuditRecord } from '../audit/record.ts'
import type { Tenant } from '../tenants/tenants.ts'

export interface HistoryRecord {
  record: AuditRecord
  details: Record<string, unknown>
  tenant: Pick<Tenant, 'id' | 'slug' | 'name'> | undefined
  /** Name of the person, or newest title of the entry, that the record speaks of. */
  subjectName: string | undefined
}

/** What everyone did, newest first; four reads, however long the history is. */
export async function listHistory(db: FleetDb, limit: number, offset: number): Promise<HistoryRecord[]> {
  const records = await db
    .from('audit_log')
    .orderBy('at', 'desc')
    .orderBy('tenant_id')
    .orderBy('seq', 'desc')
    .limit(limit)
    .offset(offset)
  const subjects = [...new Set(records.flatMap(({ subject }) => subject ?? []))]
  const names = await namesOf(db, subjects)
  const tenants = new Map((await tenantsOf(db, records)).map((tenant) => [tenant.id, tenant]))
  return records.map((record) => ({
    record,
    details: JSON.parse(record.details) as Record<string, unknown>,
    tenant: tenants.get(record.tenant_id),
    subjectName: names.get(record.subject ?? ''),
  }))
}

export async function countHistory(db: FleetDb): Promise<number> {
  const counted = await db.from('audit_log').count({ count: '*' })
  return Number(counted[0]!.count)
}

async function namesOf(db: FleetDb, ids: string[]): Promise<Map<string, string>> {
  const people = await db.from('persons').whereIn('id', ids).select('id', 'name')
  const newest = db.from('entries').whereIn('id', ids).select('draft_revision')
  const entries = await db.from('revisions').whereIn('id', newest).select('entry_id', 'title')
  return new Map([
    ...people.map(({ id, name }) => [id, name] as const),
    ...entries.map(({ entry_id, title }) => [entry_id, title] as const),
  ])
}

async function tenantsOf(db: FleetDb, records: readonly AuditRecord[]) {
  const ids = [...new Set(records.map(({ tenant_id }) => tenant_id))]
  return db.from('tenants').whereIn('id', ids).select('id', 'slug', 'name')
}
