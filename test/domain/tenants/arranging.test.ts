import { expect } from 'chai'
import { verifyChain } from '../../../src/domain/audit/record.ts'
import { menuMark, readMenu, saveMenu, type MenuItem } from '../../../src/domain/tenants/menu.ts'
import { officeMark, saveOffice, type OfficeProfile } from '../../../src/domain/tenants/profile.ts'
import { findTenant } from '../../../src/domain/tenants/tenants.ts'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { twoOffices, type Offices } from '../../support/offices.ts'
import { failure, refusal } from '../../support/refusal.ts'
import { EDITOR } from '../../support/tenants.ts'

const WRITER = { ...EDITOR, role: 'writer' as const }
const PROFILE: OfficeProfile = {
  ...{ address: 'Jalan Baru 2', phone: '', email: 'dinkes@contoh.test', whatsapp: '0812 3456 7890' },
  hours: [{ days: 'Senin–Jumat', open: '08.00–16.00' }],
  channels: [{ kind: 'telepon', value: '112', note: 'Darurat' }],
  place: { latitude: -1.5512, longitude: 101.2531 },
}
const HOME: MenuItem = { label: 'Beranda', path: '/' }
const NEWS: MenuItem = { label: 'Kabar', path: '/berita' }

describe('what an office decides about itself', () => {
  let offices: Offices
  let dinkes: TenantDb
  beforeEach(async () => {
    offices = await twoOffices()
    dinkes = offices.dinkes
  })

  const tenant = (db = dinkes) => findTenant(offices.fleet, db.tenantId)
  const records = async () => (await dinkes.from('audit_log')).map(({ action }) => action)
  const office = async (profile = PROFILE, actor = EDITOR) =>
    saveOffice(dinkes, actor, profile, officeMark(await tenant()))
  const menu = async (items: MenuItem[]) => saveMenu(dinkes, EDITOR, items, menuMark(await tenant()))

  it('is stored and recorded as one, and touches nobody else', async () => {
    const other = await tenant(offices.dishub)

    await office()

    expect(await tenant()).to.deep.include({
      ...{ address: 'Jalan Baru 2', phone: null, email: 'dinkes@contoh.test' },
      ...{ latitude: -1.5512, longitude: 101.2531 },
      channels: '[{"kind":"telepon","value":"112","note":"Darurat"}]',
      hours: '[{"days":"Senin–Jumat","open":"08.00–16.00"}]',
    })
    expect(await records()).to.deep.equal(['office.saved'])
    expect(await verifyChain(dinkes)).to.equal(undefined)
    expect(await tenant(offices.dishub)).to.deep.equal(other)
  })

  it('is no change when the same form comes twice', async () => {
    const seen = officeMark(await tenant())

    await saveOffice(dinkes, EDITOR, PROFILE, seen)
    await saveOffice(dinkes, EDITOR, PROFILE, seen)

    expect(await records()).to.deep.equal(['office.saved'])
  })

  it('does not overwrite what somebody saved in between', async () => {
    const seen = officeMark(await tenant())
    await office({ ...PROFILE, address: 'Jalan Lain 9' })

    const refused = await refusal(saveOffice(dinkes, EDITOR, PROFILE, seen))

    expect(refused).to.equal('conflict office.changed_meanwhile')
    expect((await tenant()).address).to.equal('Jalan Lain 9')
  })

  it('is left to editors', async () => {
    expect(await refusal(office(PROFILE, WRITER))).to.equal('forbidden office.forbidden')
    expect((await tenant()).address).not.to.equal('Jalan Baru 2')
  })

  it('has no more channels than the form takes', async () => {
    const channels = Array.from({ length: 7 }, () => PROFILE.channels[0]!)

    expect((await failure(office({ ...PROFILE, channels }))).message).to.include('channels')
  })

  it('takes a menu that begins at home', async () => {
    await menu([HOME, NEWS, { label: 'Lapor', path: 'https://lapor.go.id' }])

    expect(readMenu(await tenant()).map(({ path }) => path)).to.deep.equal([
      '/',
      '/berita',
      'https://lapor.go.id',
    ])
    expect(await records()).to.deep.equal(['menu.saved'])
  })

  const eight = Array.from({ length: 8 }, (_, i) => ({
    label: `Butir ${i}`,
    path: i === 0 ? '/' : `/hal/${i}`,
  }))
  const menus: Record<string, MenuItem[]> = {
    'without home first': [NEWS, HOME],
    'with an item twice': [HOME, NEWS, NEWS],
    'with too many items': eight,
    'without a label': [HOME, { label: '', path: '/berita' }],
    'with a label too long for a phone': [HOME, { label: 'x'.repeat(25), path: '/berita' }],
    'that leads into a script': [HOME, { label: 'Klik', path: 'javascript:alert(1)' }],
    'that leads to another host by its path': [HOME, { label: 'Klik', path: '//contoh.test' }],
    'that leads somewhere unencrypted': [HOME, { label: 'Klik', path: 'http://contoh.test' }],
  }
  for (const [about, items] of Object.entries(menus))
    it(`refuses a menu ${about}`, async () => {
      expect(await refusal(menu(items))).to.equal('invalid menu.invalid')
    })
})
