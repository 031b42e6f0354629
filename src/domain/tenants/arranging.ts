import { createHash } from 'node:crypto'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { UserError } from '../../platform/errors.ts'
import type { Actor } from '../audit/actor.ts'
import { record } from '../audit/record.ts'
import type { Tenant } from './tenants.ts'

/** Why this person may not change how the office appears. The form and the rule both ask here. */
export function arrangeRefusal(actor: Actor): UserError | undefined {
  return actor.role === 'editor' ? undefined : new UserError('forbidden', 'office.forbidden')
}

/** Names what somebody saw when they began, so that nobody overwrites unseen what another has saved since. */
export function markOf(tenant: Tenant, columns: readonly (keyof Tenant)[]): string {
  const seen = columns.map((column) => tenant[column])
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, MARK_LENGTH)
}
const MARK_LENGTH = 16

export interface Arrangement {
  /** In the audit record. */
  action: string
  /** What the person saw and sends back. */
  columns: readonly (keyof Tenant)[]
  seen: string
  /** From what is stored. */
  change: (stored: Tenant) => Partial<Tenant>
  details?: Record<string, string>
}

/** Changes the office's own row and records it. What is stored so already, as by a form sent twice, is no change. */
export async function arrange(db: TenantDb, actor: Actor, arrangement: Arrangement): Promise<void> {
  const { action, columns, seen, change, details = {} } = arrangement
  const refusal = arrangeRefusal(actor)
  if (refusal) throw refusal
  await db.transaction(async (db) => {
    await db.lock('office')
    const stored = await db.from('tenants').first()
    if (!stored) throw new UserError('not_found', 'tenant.not_found')

    const changes = Object.entries(change(stored)).filter(
      ([column, value]) => value !== stored[column as keyof Tenant],
    )
    if (changes.length === 0) return
    if (markOf(stored, columns) !== seen) throw new UserError('conflict', 'office.changed_meanwhile')
    await db.update('tenants', {}, Object.fromEntries(changes))
    const changed = changes.map(([column]) => column)
    await record(db, actor, action, db.tenantId, { changed, ...details })
  })
}
