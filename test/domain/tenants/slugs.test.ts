import { expect } from 'chai'
import { addAlias } from '../../../src/domain/tenants/hosts.ts'
import { readRoster } from '../../../src/domain/tenants/roster.ts'
import { looksAlike, slugIssue } from '../../../src/domain/tenants/slugs.ts'
import { openFleet, type FleetDb } from '../../../src/platform/db/fleet-db.ts'
import { freshDatabase, testClock } from '../../support/database.ts'
import { refusal } from '../../support/refusal.ts'
import { aTenant, MANAGER } from '../../support/tenants.ts'

describe('the address of a site', () => {
  let fleet: FleetDb
  let tenantId: string
  beforeEach(async () => {
    fleet = openFleet(await freshDatabase(), testClock())
    tenantId = (await aTenant(fleet, { slug: 'dinkes', stage: 'unstarted' })).id
    const dishub = await aTenant(fleet, { slug: 'dishub', short_name: 'Dishub', stage: 'unstarted' })
    await addAlias(fleet, MANAGER, dishub.id, 'perhubungan')
  })

  const issueOf = async (slug: string, asker = tenantId) =>
    (await slugIssue(fleet, { slug, tenantId: asker, reserved: ['jdih', 'satudata'] }))?.messageKey

  for (const slug of ['dinas-kesehatan', 'd2', 'kpgd', 'a'.repeat(30)]) {
    it(`may be ${slug}`, async () => {
      expect(await issueOf(slug)).to.equal(undefined)
    })
  }

  const MALFORMED = [
    ...['', 'a', '-dinkes', 'dinkes-', 'din--kes', 'xn--dinks-gva', 'DINKES', '1dinas', 'din kes', 'din_kes'],
    ...['din.kes', 'dinkés', 'dіnkes', 'dinkes\n', '../etc', 'a'.repeat(31), '%00', "a' or 1=1"],
  ]
  for (const slug of MALFORMED) {
    it(`may not be ${JSON.stringify(slug)}`, async () => {
      expect(await issueOf(slug)).to.equal('slug.format')
    })
  }

  for (const slug of [
    'www',
    'dapur',
    'konsol',
    'ppid',
    'api',
    'admin',
    'mail',
    'localhost',
    'jdih',
    'satudata',
  ]) {
    it(`may not be ${slug}, which belongs to something else`, async () => {
      expect(await issueOf(slug)).to.equal('slug.reserved')
    })
  }

  it('may not be the address of another office, or one it had before', async () => {
    expect(await issueOf('dishub')).to.equal('slug.taken')
    expect(await issueOf('perhubungan')).to.equal('slug.was_used')
  })

  it('may stay what it is, and may return to what it was', async () => {
    await addAlias(fleet, MANAGER, tenantId, 'kesehatan')

    expect(await issueOf('dinkes')).to.equal(undefined)
    expect(await issueOf('kesehatan')).to.equal(undefined)
  })

  for (const slug of ['d1shub', 'dis-hub', 'dishubb', 'dishab', 'dihsub', 'disshub']) {
    it(`may not be ${slug}, which people would take for dishub`, async () => {
      expect(await issueOf(slug)).to.equal('slug.look_alike')
    })
  }

  it('as an alias may be no name that anybody has or had', async () => {
    const add = (host: string) => refusal(addAlias(fleet, MANAGER, tenantId, host))

    expect(await add('dishub')).to.equal('conflict slug.was_used')
    expect(await add('perhubungan')).to.equal('conflict slug.was_used')
    for (const host of ['', 'A.example', 'a..example', '-a.example', 'a/b', 'a b'])
      expect(await add(host), host).to.equal('invalid slug.format')
  })

  it('of no office of the roster looks like that of another', () => {
    const slugs = readRoster().tenants.map(({ slug }) => slug)

    const pairs = slugs.flatMap((a, i) => slugs.slice(i + 1).map((b) => [a, b] as const))
    expect(pairs.filter(([a, b]) => looksAlike(a, b))).to.deep.equal([])
  })
})
