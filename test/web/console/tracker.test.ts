import { expect } from 'chai'
import { aDesk } from './desk.ts'

/** Names of the listed offices, from top to bottom. */
function listed(html: string): string[] {
  return [...html.matchAll(/<th scope="row"><a [^>]*>([^<]+)</g)].map(([, name]) => name!)
}

const DAY = 86_400_000
const daysBefore = (now: string, days: number) => new Date(Date.parse(now) - days * DAY).toISOString()

describe('the tracker', () => {
  it('counts what is there', async () => {
    const desk = await aDesk()
    await desk.tenant({ stage: 'live' })
    await desk.tenant({ stage: 'live' })
    await desk.tenant({ stage: 'filling' })
    await desk.tenant({ stage: 'archived', name: 'Dinas Lama' })

    const { text } = await desk.get('/opd')

    expect(text)
      .to.include('2 dari 3')
      .and.to.include('OPD sudah tayang. Tinggal 1 lagi.')
      .and.to.include('67% tayang')
    expect(text).to.include('Diarsipkan').and.not.to.include('Dinas Lama').and.not.to.include('Ditarik')
  })

  it('says when all are live', async () => {
    const desk = await aDesk()
    await desk.tenant({ stage: 'live' })

    const { text } = await desk.get('/opd')

    expect(text).to.include('1 dari 1').and.to.include('Semua sudah tayang.')
  })

  it('puts first what waits for Diskominfo, and longest', async () => {
    const desk = await aDesk()
    const { now } = desk.app.fleet()
    await desk.tenant({ name: 'Tayang', stage: 'live' })
    await desk.tenant({ name: 'Belum', stage: 'unstarted' })
    await desk.tenant({ name: 'Tinjau baru', stage: 'in_review', stage_since: daysBefore(now, 1) })
    await desk.tenant({ name: 'Siap', stage: 'ready' })
    await desk.tenant({ name: 'Tinjau lama', stage: 'in_review', stage_since: daysBefore(now, 6) })

    const { text } = await desk.get('/opd')

    expect(listed(text)).to.deep.equal(['Tinjau lama', 'Tinjau baru', 'Siap', 'Belum', 'Tayang'])
  })

  it('filters, searches and sorts by its address, and ignores what it does not know', async () => {
    const desk = await aDesk()
    await desk.tenant({ name: 'Dinas Zamrud', slug: 'zamrud', kind: 'dinas', stage: 'filling' })
    await desk.tenant({ name: 'Dinas Akik', slug: 'akik', kind: 'dinas', stage: 'live' })
    await desk.tenant({ name: 'RSUD Intan', slug: 'intan', kind: 'rsud', stage: 'live' })
    const ask = async (query: string) => listed((await desk.get(`/opd?${query}`)).text)

    expect(await ask('tahap=diisi')).to.deep.equal(['Dinas Zamrud'])
    expect(await ask('jenis=lainnya')).to.deep.equal(['RSUD Intan'])
    expect(await ask('q=AKI')).to.deep.equal(['Dinas Akik'])
    expect(await ask('urut=nama')).to.deep.equal(['Dinas Akik', 'Dinas Zamrud', 'RSUD Intan'])
    expect(await ask('urut=nama&arah=turun')).to.deep.equal(['RSUD Intan', 'Dinas Zamrud', 'Dinas Akik'])
    expect(await ask('tahap=entah&jenis=7&urut=<b>')).to.have.length(3)
    expect((await desk.get('/opd?urut=nama&arah=turun')).text).to.include('aria-sort="descending"')
  })

  it('says so when nothing matches', async () => {
    const desk = await aDesk()
    await desk.tenant()

    const { text } = await desk.get('/opd?q=tidak-ada')

    expect(text).to.include('Tidak ada OPD yang cocok').and.to.include('Menampilkan 0 dari 1 OPD.')
  })

  it('shows how fresh a site is and who looks after it', async () => {
    const desk = await aDesk()
    const { now } = desk.app.fleet()
    const tenant = await desk.tenant({ updated_at: daysBefore(now, 20) })
    await desk.member(tenant, 1)

    const { text } = await desk.get('/opd')

    expect(text).to.include('data-level="watch">20 hari lalu').and.to.include('tanpa cadangan')
  })

  it('offers each the steps that are theirs', async () => {
    const desk = await aDesk()
    await desk.tenant({ stage: 'unstarted' })
    await desk.tenant({ stage: 'in_review' })
    await desk.tenant({ stage: 'ready' })
    const actions = async (cookie: string) =>
      [...(await desk.get('/opd', cookie)).text.matchAll(/at-action"><a [^>]*>([^<]+)</g)].map(
        ([, label]) => label,
      )

    expect(await actions(desk.cookie)).to.deep.equal(['Tinjau', 'Tayangkan', 'Siapkan situs'])
    expect(await actions(await desk.as('reviewer'))).to.deep.equal(['Tinjau', 'Lihat', 'Lihat'])
    expect(await actions(await desk.as('observer'))).to.deep.equal(['Lihat', 'Lihat', 'Lihat'])
  })

  it('stands at the address of the console, for those of Diskominfo', async () => {
    const desk = await aDesk()

    expect((await desk.get('/')).headers.location).to.equal('/opd')
    expect((await desk.app.send('konsol', '/opd')).headers.location).to.equal('/masuk?ke=%2Fopd')
  })
})
