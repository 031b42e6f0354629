import type { FleetDb } from '../../platform/db/fleet-db.ts'
import { UserError } from '../../platform/errors.ts'
import type { Actor } from '../audit/actor.ts'
import { record } from '../audit/record.ts'
import type { Tenant } from './tenants.ts'

export interface HostTenant {
  tenant: Tenant
  /** The name asked for is a former or second one: the visitor is sent to the first. */
  isAlias: boolean
}

/** The tenant behind a name in front of the base (`dinkes`) or a whole other host; an office without a site has none. */
export async function findTenantByHost(db: FleetDb, host: string): Promise<HostTenant | undefined> {
  const [bySlug] = await db.readCompiled<Tenant>('tenant by slug', host, (db, slug) =>
    db.from('tenants').where({ slug }),
  )
  if (bySlug) return bySlug.stage === 'unstarted' ? undefined : { tenant: bySlug, isAlias: false }

  const byAlias = await db
    .from('tenants')
    .whereIn('id', db.from('tenant_aliases').where({ host }).select('tenant_id'))
    .first()
  return byAlias && byAlias.stage !== 'unstarted' ? { tenant: byAlias, isAlias: true } : undefined
}

const HOST = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/

/** Gives the tenant a second name: a slug in front of the base, or a whole host. */
export async function addAlias(db: FleetDb, actor: Actor, tenantId: string, host: string): Promise<void> {
  if (!HOST.test(host)) throw new UserError('invalid', 'slug.format')
  await db.transaction(async (db) => {
    const taken =
      (await db.from('tenants').where({ slug: host }).first('id')) ??
      (await db.from('tenant_aliases').where({ host }).first('host'))
    if (taken) throw new UserError('conflict', 'slug.was_used', { slug: host })
    await db.tenant(tenantId).insert('tenant_aliases', { host, created_at: db.now })
    await record(db.tenant(tenantId), actor, 'site.alias_added', tenantId, { host })
  })
}
