import type { FleetDb } from '../../platform/db/fleet-db.ts'
import { UserError } from '../../platform/errors.ts'
import type { Actor } from '../audit/actor.ts'
import { record } from '../audit/record.ts'
import type { Tenant } from './tenants.ts'

export interface HostTenant {
  tenant: Tenant
  /** Its public version at the moment when the tenant was read. */
  version: number
  /** The name asked for is a former or second one: the visitor is sent to the first. */
  isAlias: boolean
}

/** The tenant behind a name in front of the base (`dinkes`) or a whole other host; an office without a site has none. */
export async function findTenantByHost(db: FleetDb, host: string): Promise<HostTenant | undefined> {
  const [bySlug] = await db.readCompiled<Found>('tenant by slug', host, (db, slug) =>
    db.from('tenants').where({ slug }).select('tenants.*', db.raw(VERSION)),
  )
  if (bySlug) return hostTenant(bySlug, false)

  const byAlias = await db
    .from('tenants')
    .whereIn('id', db.from('tenant_aliases').where({ host }).select('tenant_id'))
    .first<Found | undefined>('tenants.*', db.raw(VERSION))
  return byAlias && hostTenant(byAlias, true)
}

/** In the same statement: read one after the other, a commit between the two would make old content look new. */
const VERSION = '(select version from public_versions where scope = tenants.id) as public_version'

interface Found extends Tenant {
  public_version: number | null
}

function hostTenant(found: Found, isAlias: boolean): HostTenant | undefined {
  const { public_version: version, ...tenant } = found
  return tenant.stage === 'unstarted' ? undefined : { tenant, version: version ?? 0, isAlias }
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
