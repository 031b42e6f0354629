import { expect } from 'chai'
import { listStageEvents, type Stage } from '../../../src/domain/tenants/stages.ts'
import { aDesk, type Desk } from './desk.ts'

interface StepCase {
  path: string
  from: Stage
  to: Stage
  form: Record<string, string>
  notice: string
}

const STEPS: StepCase[] = [
  { path: 'penayangan', from: 'ready', to: 'live', form: {}, notice: 'sudah tayang di dincon' },
  { path: 'persetujuan', from: 'in_review', to: 'ready', form: {}, notice: 'disetujui dan siap tayang' },
  {
    path: 'pengembalian',
    from: 'in_review',
    to: 'filling',
    form: { reason: 'Lengkapi jam layanan' },
    notice: 'dikembalikan',
  },
  {
    path: 'penarikan',
    from: 'live',
    to: 'suspended',
    form: { reason: 'Alamat kantor pindah' },
    notice: 'sudah ditarik',
  },
]

describe('the steps of a site', () => {
  for (const { path, from, to, form, notice } of STEPS) {
    describe(path, () => {
      it('is taken, noted and announced', async () => {
        const { desk, tenant, url } = await aSite(from)

        const answer = await desk.post(`${url}/${path}`, form)

        expect([answer.status, answer.headers.location]).to.deep.equal([303, url])
        expect((await desk.now(tenant)).stage).to.equal(to)
        const [event] = await listStageEvents(desk.app.fleet().tenant(tenant.id))
        expect(event!.reason).to.equal(form.reason ?? null)
        expect((await desk.get(url)).text).to.include(notice)
        expect((await desk.get(url)).text).not.to.include(notice)
      })

      it('is not for observers, who see no button for it', async () => {
        const { desk, url, tenant } = await aSite(from)
        const observer = await desk.as('observer')

        const answer = await desk.post(`${url}/${path}`, {}, observer)

        expect(answer.status).to.equal(403)
        expect((await desk.now(tenant)).stage).to.equal(from)
        expect((await desk.get(url, observer)).text).not.to.include(path)
      })

      it('needs somebody who is signed in and an office that is there', async () => {
        const { desk, url } = await aSite(from)

        const unknown = await desk.app.send('konsol', `${url}/${path}`, { method: 'POST', form })

        expect([unknown.status, unknown.headers.location]).to.deep.equal([303, '/masuk'])
        expect((await desk.post(`/opd/tidak-ada/${path}`, form)).status).to.equal(404)
      })

      it('is refused in words from another stage', async () => {
        const { desk, url } = await aSite('prepared')

        const { status, text } = await desk.post(`${url}/${path}`, form)

        expect(status).to.equal(409)
        expect(text).to.include('Situs ini baru disiapkan')
      })
    })
  }

  for (const [path, from] of [
    ['pengembalian', 'in_review'],
    ['penarikan', 'live'],
  ] as const) {
    it(`asks for a reason before ${path}, and keeps what was typed`, async () => {
      const { desk, url, tenant } = await aSite(from)
      const typed = 'panjang '.repeat(80)

      const empty = await desk.post(`${url}/${path}`, { reason: '  ' })
      const tooLong = await desk.post(`${url}/${path}`, { reason: typed })

      expect([empty.status, tooLong.status]).to.deep.equal([422, 422])
      expect(empty.text).to.include('Tuliskan alasannya').and.to.include('Perlu diperbaiki: ')
      expect(tooLong.text).to.include('Ringkas menjadi paling banyak 500').and.to.include(typed)
      expect((await desk.now(tenant)).stage).to.equal(from)
    })
  }

  it('lets reviewers approve and return, not launch', async () => {
    const { desk, url } = await aSite('in_review')
    const reviewer = await desk.as('reviewer')

    const { text } = await desk.get(url, reviewer)

    expect(text).to.include('/persetujuan').and.to.include('/pengembalian').and.not.to.include('/penayangan')
    expect((await desk.post(`${url}/penayangan`, {}, reviewer)).status).to.equal(403)
    expect((await desk.post(`${url}/persetujuan`, {}, reviewer)).status).to.equal(303)
  })

  it('opens the site to the public', async () => {
    const { desk, url, tenant } = await aSite('ready')
    expect((await desk.app.send(tenant.slug, '/')).text).not.to.include(`<h1>${tenant.name}`)

    await desk.post(`${url}/penayangan`)

    expect((await desk.app.send(tenant.slug, '/layanan')).status).to.equal(200)
  })
})

async function aSite(
  stage: Stage,
): Promise<{ desk: Desk; tenant: Awaited<ReturnType<Desk['tenant']>>; url: string }> {
  const desk = await aDesk()
  const tenant = await desk.tenant({ stage })
  return { desk, tenant, url: `/opd/${tenant.slug}` }
}
