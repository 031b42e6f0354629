import { expect } from 'chai'
import { join } from 'node:path'
import { lookMark, saveLook, saveSettings } from '../../../src/domain/themes/look.ts'
import { readManifest } from '../../../src/domain/themes/manifest.ts'
import { findTenant } from '../../../src/domain/tenants/tenants.ts'
import { ROOT } from '../../../src/platform/root.ts'
import { twoOffices } from '../../support/offices.ts'
import { refusal } from '../../support/refusal.ts'
import { EDITOR } from '../../support/tenants.ts'

const SONGKET = readManifest(join(ROOT, 'themes/songket'))

describe('the look of an office', () => {
  async function anOffice() {
    const { fleet, dinkes } = await twoOffices()
    const tenant = () => findTenant(fleet, dinkes.tenantId)
    await dinkes.update('tenants', {}, { settings: '{"promise":"Cepat","lama":"tetap"}' })
    return { dinkes, tenant, seen: async () => lookMark(await tenant()) }
  }

  it('changes with theme and palette, and keeps what was set in other themes', async () => {
    const { dinkes, tenant, seen } = await anOffice()

    await saveLook(dinkes, EDITOR, { manifest: SONGKET, palette: 'rimbo' }, await seen())
    await saveSettings(dinkes, EDITOR, { promise: 'Jelas', covers: false }, await seen())

    const { theme, palette, settings } = await tenant()
    expect([theme, palette]).to.deep.equal(['songket', 'rimbo'])
    expect(JSON.parse(settings)).to.deep.equal({ promise: 'Jelas', lama: 'tetap', covers: false })
    const actions = (await dinkes.from('audit_log').orderBy('seq')).map(({ action }) => action)
    expect(actions).to.deep.equal(['look.saved', 'look.settings_saved'])
  })

  it('has a palette that the theme was made for', async () => {
    const { dinkes, seen } = await anOffice()
    const chosen = { manifest: { ...SONGKET, palettes: ['rimbo'] }, palette: 'marawa' }

    expect(await refusal(saveLook(dinkes, EDITOR, chosen, await seen()))).to.equal(
      'invalid tenant.palette_not_in_theme',
    )
  })

  it('is left to editors', async () => {
    const { dinkes, seen } = await anOffice()
    const writer = { ...EDITOR, role: 'writer' as const }

    expect(
      await refusal(saveLook(dinkes, writer, { manifest: SONGKET, palette: 'rimbo' }, await seen())),
    ).to.equal('forbidden office.forbidden')
    expect(await refusal(saveSettings(dinkes, writer, { promise: 'x' }, await seen()))).to.equal(
      'forbidden office.forbidden',
    )
  })
})
