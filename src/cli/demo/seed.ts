import { createHash } from 'node:crypto'
import { PLATFORM, type Actor } from '../../domain/audit/actor.ts'
import { readBlueprint } from '../../domain/content/blueprint.ts'
import { textBlock } from '../../domain/content/body.ts'
import { fromMarks } from '../../domain/content/blocks/teks/marks.ts'
import { saveDraft } from '../../domain/content/editing.ts'
import { publishEntry } from '../../domain/content/publishing.ts'
import { replaceSeeds } from '../../domain/content/seeding.ts'
import { prepareSite } from '../../domain/fleet/prepare.ts'
import { addMembership, endMembership, listMembers } from '../../domain/people/memberships.ts'
import { hashPassword } from '../../domain/people/passwords.ts'
import { ensurePerson } from '../../domain/people/persons.ts'
import { findTenantBySlug, type Tenant } from '../../domain/tenants/tenants.ts'
import { STEPS, takeStep, type StepName } from '../../domain/tenants/stages.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/connect.ts'
import { openFleet, type FleetDb } from '../../platform/db/fleet-db.ts'
import { newId } from '../../platform/ids.ts'
import { readDemoSites, type DemoNews, type DemoSite } from './content.ts'
import { PLANS, type Plan } from './plan.ts'

export const DEMO_PASSWORD = 'sarantau-sasurambi-contoh'
export const DEMO_OFFICERS = [
  { email: 'pengelola@contoh.test', name: 'Pengelola (contoh)', role: 'manager' },
  { email: 'peninjau@contoh.test', name: 'Peninjau (contoh)', role: 'reviewer' },
  { email: 'pemantau@contoh.test', name: 'Pemantau (contoh)', role: 'observer' },
] as const

const DAY_MS = 86_400_000
const NINE_IN_WIB_MS = 2 * 3_600_000
const WORKING_MS = 6 * 3_600_000

interface Seeding {
  database: Database
  now: Clock
  reserved: readonly string[]
  passwordHash: string
}

/** Fills an empty database with the demo: through the same functions as in daily work, at moments of the past. */
export async function seedDemo(database: Database, now: Clock, reserved: readonly string[]): Promise<void> {
  const seeding: Seeding = { database, now, reserved, passwordHash: await hashPassword(DEMO_PASSWORD) }
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
    theme: 'gonjong',
    palette: site?.palette ?? readBlueprint(tenant.kind).palette,
    people: ['Penyunting', 'Cadangan'].map((part) => examplePerson(tenant, part)),
    reserved: seeding.reserved,
  })
  if (site) await fill(prepared, tenant, site)
  const editor = await seedPeople(seeding, plan, tenant)
  await seedSteps(seeding, plan, tenant, editor)
  const oldestFirst = (site?.news ?? []).toSorted((a, b) => b.daysAgo - a.daysAgo)
  for (const news of oldestFirst) await seedNews(seeding, plan, tenant, editor, news)
}

function examplePerson(tenant: Tenant, part: string) {
  const email = `${part.toLowerCase()}.${tenant.slug}@contoh.test`
  return { name: `${part} ${tenant.short_name} (contoh)`, email, phone: '0812 0000 0000' }
}

async function fill(db: FleetDb, tenant: Tenant, site: DemoSite): Promise<void> {
  const { email, hours, promise, lead } = site
  const handle = db.tenant(tenant.id)
  await handle.update(
    'tenants',
    {},
    { email, hours: JSON.stringify(hours), settings: JSON.stringify({ promise, lead }) },
  )
  const complete = { incomplete: [] }
  await replaceSeeds(handle, {
    pages: site.pages.map((page) => ({ ...page, ...complete })),
    services: site.services.map((service) => ({ ...service, ...complete })),
  })
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

async function seedNews(
  seeding: Seeding,
  plan: Plan,
  tenant: Tenant,
  editor: Actor,
  news: DemoNews,
): Promise<void> {
  const minute = createHash('sha256').update(news.title).digest()[0]! / 1440
  const daysAgo = Math.min(news.daysAgo + (plan.quietDays ?? 0) + minute, plan.preparedDaysAgo - 1)
  const db = at(seeding, daysAgo).tenant(tenant.id)
  const id = newId()
  await db.transaction(async (db) => {
    const body = { v: 1 as const, blocks: [textBlock({ doc: fromMarks(news.text).toJSON() as unknown })] }
    const fields = { category: news.category, unit: news.author }
    await saveDraft(db, editor, 'article', id, { title: news.title, summary: news.summary, fields, body }, 0)
    await publishEntry(db, editor, 'article', id)
  })
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

/** That many days ago, in working hours: from nine in the morning in WIB, later by the fraction of the day. */
function at({ database, now }: Seeding, daysAgo: number): FleetDb {
  const present = Date.parse(now())
  const day = Math.floor((present - Math.floor(daysAgo) * DAY_MS) / DAY_MS) * DAY_MS
  const moment = day + NINE_IN_WIB_MS + (daysAgo % 1) * WORKING_MS
  const past = moment < present ? moment : moment - DAY_MS
  return openFleet(database, () => new Date(past).toISOString())
}
