import { expect } from 'chai'
import { linkFiles } from '../../../src/domain/documents/public-files.ts'
import { aPublicFile } from '../../support/documents.ts'
import { signedIn } from '../../support/people.ts'
import { anArticle, aTenant } from '../../support/tenants.ts'
import { anOffice } from './office.ts'

describe('a document in the newsroom', () => {
  const anUnpublishedFile = async () => {
    const office = await anOffice('writer')
    const entry = await anArticle(office.db(), { published: false })
    const id = await aPublicFile(office.db(), office.app.parts.files, entry, 'isi')
    await linkFiles(office.db(), entry, [])
    return { office, id }
  }

  it('opens for the people of its office before it is public, and stays in no cache', async () => {
    const { office, id } = await anUnpublishedFile()

    const { status, headers, text } = await office.get(`/berkas/${id}`)

    expect([status, text]).to.deep.equal([200, 'isi'])
    expect(headers).to.include({
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="renstra-2026.pdf"',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
    expect((await office.app.send(office.tenant.slug, `/berkas/${id}/renstra.pdf`)).status).to.equal(404)
  })

  it('is not found by another office, and asks who is not signed in to sign in', async () => {
    const { office, id } = await anUnpublishedFile()
    const other = await aTenant(office.app.fleet())
    const { cookie } = await signedIn(office.app, other.id, 'editor')

    const ours = await office.app.send('dapur', `/${office.tenant.slug}/berkas/${id}`, { cookie })
    const theirs = await office.app.send('dapur', `/${other.slug}/berkas/${id}`, { cookie })
    const nobody = await office.app.send('dapur', `/${office.tenant.slug}/berkas/${id}`)

    expect([ours.status, theirs.status, nobody.status]).to.deep.equal([404, 404, 303])
  })
})
