import { PLATFORM, type Actor } from '../../domain/audit/actor.ts'
import { readBlueprint } from '../../domain/content/blueprint.ts'
import { replaceSeeds } from '../../domain/content/seeding.ts'
import { prepareSite } from '../../domain/fleet/prepare.ts'
import { addMembership, endMembership, listMembers } from '../../domain/people/memberships.ts'
import { hashPassword } from '../../domain/people/passwords.ts'
import { ensurePerson } from '../../domain/people/persons.ts'
import { findTenantBySlug, type Tenant } from '../../domain/tenants/tenants.ts'
import { STEPS, takeStep, type StepName } from '../../domain/tenants/stages.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/connect.ts'
import type { FleetDb } from '../../platform/db/fleet-db.ts'
import type { FileStore } from '../../platform/files/store.ts'
import { readDemoSites } from './content.ts'
import { closeDesk, openDesk, type Desk } from './files.ts'
import { fillOffice } from './fill.ts'
import { at, type Timeline } from './moments.ts'
import { PLANS, type Plan } from './plan.ts'
import type { DemoSite } from './site.ts'

export const DEMO_PASSWORD = 'sarantau-sasurambi-contoh'
export const DEMO_OFFICERS = [
  { email: 'pengelola@contoh.test', name: 'Pengelola (contoh)', role: 'manager' },
  { email: 'peninjau@contoh.test', name: 'Peninjau (contoh)', role: 'reviewer' },
  { email: 'pemantau@contoh.test', name: 'Pemantau (contoh)', role: 'observer' },
] as const

interface Seeding extends Timeline {
  reserved: readonly string[]
  passwordHash: string
  desk: Desk | undefined
}

/**
 * Fills an empty database with the demo: through the same functions as in daily work, at moments of the past. Without
 * a store for files its documents and pictures are left out, which takes a tenth of the time.
 */
export async function seedDemo(
  database: Database,
  now: Clock,
  reserved: readonly string[],
  store?: FileStore,
): Promise<void> {
  const desk = store && (await openDesk(store))
  try {
    await seedOffices({ database, now, reserved, passwordHash: await hashPassword(DEMO_PASSWORD), desk })
  } finally {
    if (desk) await closeDesk(desk)
  }
}

async function seedOffices(seeding: Seeding): Promise<void> {
  const officers = at(seeding, 300)
  for (const officer of DEMO_OFFICERS) {
    const person = await ensurePerson(officers, officer)
    await activate(officers, person.id, seeding)
    await addMembership(officers, PLATFORM, person, { memberOf: null, role: officer.role })
  }
  const sites = readDemoSites()
  for (const plan of PLANS) await seedSite(seeding, plan, sites.get(plan.slug))
}

async function seedSite(seeding: Seeding, plan: Plan, site: DemoSite | undefined): Promise<void> {
  const prepared = at(seeding, plan.preparedDaysAgo)
  const manager = await officer(prepared, 0)
  const tenant = await findTenantBySlug(prepared, plan.slug)
  await prepareSite(prepared, manager, {
    tenantId: tenant.id,
    slug: plan.slug,
    address: tenant.address ?? site?.address ?? 'Padang Aro, Kecamatan Sangir',
    phone: tenant.phone ?? site?.phone ?? null,
    theme: site?.theme ?? 'gonjong',
    palette: site?.palette ?? readBlueprint(tenant.kind).palette,
    people: ['Penyunting', 'Cadangan'].map((part) => examplePerson(tenant, part)),
    reserved: seeding.reserved,
  })
  if (site) await replaceBlueprint(prepared, tenant, site)
  const editor = await seedPeople(seeding, plan, tenant)
  await seedSteps(seeding, plan, tenant, editor)
  if (site)
    await fillOffice({ timeline: seeding, plan, tenant, editor, site, shelf: new Map(), desk: seeding.desk })
}

function examplePerson(tenant: Tenant, part: string) {
  const email = `${part.toLowerCase()}.${tenant.slug}@contoh.test`
  return { name: `${part} ${tenant.short_name} (contoh)`, email, phone: '0812 0000 0000' }
}

/** The office's own facts, and its own pages and services in the place of those that every new site has. */
async function replaceBlueprint(db: FleetDb, tenant: Tenant, site: DemoSite): Promise<void> {
  const { email, whatsapp = null, latitude, longitude, promise, lead, menu } = site
  const handle = db.tenant(tenant.id)
  await handle.update(
    'tenants',
    {},
    {
      ...{ email, whatsapp, latitude, longitude },
      hours: JSON.stringify(site.hours),
      channels: JSON.stringify(site.channels),
      settings: JSON.stringify({ ...site.settings, promise, lead }),
      ...(menu ? { menu: JSON.stringify(menu) } : {}),
    },
  )
  await replaceSeeds(handle, { pages: site.pages, services: site.services })
}

/** Where somebody has signed in, the office's people have a password; the responsible person writes. */
async function seedPeople(seeding: Seeding, plan: Plan, tenant: Tenant): Promise<Actor> {
  const db = at(seeding, Math.min(plan.preparedDaysAgo - 1, 5))
  const [first, backup] = await listMembers(db, tenant.id)
  if (plan.steps.length > 0) {
    for (const member of [first!, backup!]) await activate(db, member.id, seeding)
  }
  if (plan.lacksBackup) await endMembership(db, await officer(db, 0), backup!.membership.id, tenant.id)
  return { personId: first!.id, name: first!.name, role: 'editor' }
}

async function seedSteps(seeding: Seeding, plan: Plan, tenant: Tenant, editor: Actor): Promise<void> {
  const gap = (plan.preparedDaysAgo - plan.lastStepDaysAgo) / Math.max(1, plan.steps.length)
  for (const [index, step] of plan.steps.entries()) {
    const db = at(seeding, plan.preparedDaysAgo - gap * (index + 1))
    await takeStep(db.tenant(tenant.id), await actorOf(db, step, editor), step)
  }
}

async function actorOf(db: FleetDb, step: StepName, editor: Actor): Promise<Actor> {
  const roles: readonly (string | null)[] = STEPS[step].roles
  if (roles.includes('editor')) return editor
  if (roles.includes(null)) return { ...editor, role: null }
  return officer(db, roles.includes('reviewer') ? 1 : 0)
}

async function activate(db: FleetDb, personId: string, { passwordHash }: Seeding): Promise<void> {
  const change = { password_hash: passwordHash, activated_at: db.now, last_signed_in_at: db.now }
  await db.update('persons', { id: personId }, change)
}

async function officer(db: FleetDb, index: 0 | 1 | 2): Promise<Actor> {
  const { role, email } = DEMO_OFFICERS[index]
  const person = await ensurePerson(db, { ...DEMO_OFFICERS[index], email })
  return { personId: person.id, name: person.name, role }
}
