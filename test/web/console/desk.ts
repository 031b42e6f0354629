import type { Role } from '../../../src/domain/audit/actor.ts'
import { addMembership, listMembers, type Member } from '../../../src/domain/people/memberships.ts'
import { PLATFORM } from '../../../src/domain/audit/actor.ts'
import { findTenant, type Tenant } from '../../../src/domain/tenants/tenants.ts'
import { startApp, type Answer, type TestApp } from '../../support/app.ts'
import { aPerson, signedIn } from '../../support/people.ts'
import { aTenant } from '../../support/tenants.ts'

/** Somebody of Diskominfo at the console, over HTTP. */
export interface Desk {
  app: TestApp
  cookie: string
  get(path: string, cookie?: string): Promise<Answer>
  post(path: string, form?: Record<string, string>, cookie?: string): Promise<Answer>
  /** A second person with another role. */
  as(role: Role): Promise<string>
  tenant(details?: Parameters<typeof aTenant>[1]): Promise<Tenant>
  now(tenant: Tenant): Promise<Tenant>
  members(tenant: Tenant | null): Promise<Member[]>
  /** A member of the office, with a password. */
  member(tenant: Tenant, responsibility?: number): Promise<Member>
}

export async function aDesk(role: Role = 'manager'): Promise<Desk> {
  const app = await startApp()
  const { cookie } = await signedIn(app, null, role)
  const members: Desk['members'] = (tenant) => listMembers(app.fleet(), tenant?.id ?? null)
  return {
    ...{ app, cookie, members },
    get: (path, as = cookie) => app.send('konsol', path, { cookie: as }),
    post: (path, form = {}, as = cookie) => app.send('konsol', path, { form, method: 'POST', cookie: as }),
    as: async (role) => (await signedIn(app, null, role)).cookie,
    tenant: (details) => aTenant(app.fleet(), details),
    now: ({ id }) => findTenant(app.fleet(), id),
    async member(tenant, responsibility) {
      const person = await aPerson(app.fleet())
      await addMembership(app.fleet(), PLATFORM, person, {
        memberOf: tenant.id,
        role: 'editor',
        responsibility,
      })
      return (await members(tenant)).find(({ id }) => id === person.id)!
    },
  }
}
