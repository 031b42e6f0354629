import { expect } from 'chai'
import { pinnedIds, PINS_MAX } from '../../../src/domain/fleet/pins.ts'
import { anArticle } from '../../support/tenants.ts'
import { aDesk, type Desk } from './desk.ts'

describe('the news of the portal in the console', () => {
  let desk: Desk
  beforeEach(async () => {
    desk = await aDesk()
  })

  const news = async (title: string, details: Parameters<Desk['tenant']>[0] = {}) => {
    const { id } = await desk.tenant(details)
    desk.app.clock.advance(60)
    return anArticle(desk.app.fleet().tenant(id), { title })
  }

  it('stand newest first, of live sites only', async () => {
    await news('Kabar lama')
    await news('Kabar baru')
    await news('Kabar rahasia', { stage: 'filling' })

    const { text } = await desk.get('/kabar-portal')

    expect(text.indexOf('Kabar baru')).to.be.greaterThan(0).and.lessThan(text.indexOf('Kabar lama'))
    expect(text).to.include('Belum ada yang disematkan').and.not.include('Kabar rahasia')
  })

  it('are pinned and let go, with a record in words', async () => {
    const id = await news('Kabar penting')

    const pinned = await desk.post(`/kabar-portal/${id}/penyematan`)
    const { text } = await desk.get('/kabar-portal')
    const ids = await pinnedIds(desk.app.fleet())
    await desk.post(`/kabar-portal/${id}/pelepasan`)

    expect(pinned).to.include({ status: 303 })
    expect(pinned.headers.location).to.equal('/kabar-portal')
    expect(text).to.include('Berita disematkan').and.include(`/kabar-portal/${id}/pelepasan`)
    expect(ids).to.deep.equal([id])
    expect(await pinnedIds(desk.app.fleet())).to.deep.equal([])
    expect((await desk.get('/catatan-kegiatan')).text)
      .to.include('Menyematkan berita “Kabar penting”')
      .and.include('Melepas berita “Kabar penting”')
  })

  it('offer no further place when all are taken', async () => {
    for (let i = 0; i < PINS_MAX; i++) await desk.post(`/kabar-portal/${await news(`Kabar ${i}`)}/penyematan`)
    const another = await news('Kabar keempat')

    const { text } = await desk.get('/kabar-portal')
    const refused = await desk.post(`/kabar-portal/${another}/penyematan`)

    expect(text).to.include('Sudah ada 3 berita').and.not.include('/penyematan"')
    expect(refused.status).to.equal(409)
  })

  it('are chosen by managers only, and only if they exist', async () => {
    const id = await news('Kabar penting')
    const observer = await desk.as('observer')

    expect((await desk.get('/kabar-portal', observer)).text)
      .to.include('Kabar penting')
      .and.not.include('/penyematan')
    expect((await desk.post(`/kabar-portal/${id}/penyematan`, {}, observer)).status).to.equal(403)
    expect((await desk.post('/kabar-portal/tidak-ada/penyematan')).status).to.equal(404)
    expect((await desk.post(`/kabar-portal/${id}/pelepasan`)).status).to.equal(404)
  })
})
