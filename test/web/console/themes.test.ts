import { expect } from 'chai'
import { OpenThemeFaults, writeThemeFaults } from '../../../src/domain/fleet/theme-faults.ts'
import { RenderLimit } from '../../../src/domain/themes/meter.ts'
import { NOW } from '../../support/database.ts'
import { aDesk } from './desk.ts'

describe('the themes', () => {
  it('are listed with the sites that use them', async () => {
    const desk = await aDesk()
    await desk.tenant({ theme: 'gonjong' })

    const { status, text } = await desk.get('/tema')

    expect(status).to.equal(200)
    expect(text).to.match(/<th scope="row">Gonjong[\s\S]*?<td>1 situs<\/td>\s*<td>.*Baik/)
    expect(text)
      .to.include('Tidak ada kegagalan')
      .and.to.match(/aria-current="page">.*Tema<\/a>/)
  })

  it('show what went wrong, to observers too', async () => {
    const desk = await aDesk()
    const open = new OpenThemeFaults()
    const detail = 'more than <b>50000</b> steps'
    open.note('gonjong', new RenderLimit(detail), { pageType: 'home', template: 'partials/opening.hbs' }, NOW)
    open.note('hilang', new Error('gone'), { pageType: null, template: 'theme.json' }, NOW)
    await writeThemeFaults(desk.app.fleet(), open)

    const { text } = await desk.get('/tema', await desk.as('observer'))

    expect(text).to.include('Pernah gagal').and.to.include('Melewati batas pengerjaan')
    expect(text).to.include('partials/opening.hbs').and.to.include('&lt;b&gt;50000')
    expect(text).to.include('Jenis halaman <code>home</code>').and.to.include('Seluruh tema')
  })
})
