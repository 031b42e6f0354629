import { expect } from 'chai'
import { firstPhoto } from '../../../src/domain/content/body.ts'
import { findDraft } from '../../../src/domain/content/entries.ts'
import { newId } from '../../../src/platform/ids.ts'
import { signedIn } from '../../support/people.ts'
import { aTenant } from '../../support/tenants.ts'
import { aPhoto, notAPhoto } from './entries/files.ts'
import { anOffice, valueOf, type Office } from './office.ts'

async function photoOf(office: Office, id: string) {
  return firstPhoto((await findDraft(office.db(), 'article', await office.article(id))).body)
}

describe('the photo of an article', () => {
  it('is kept with what was written about it', async () => {
    const office = await anOffice()
    const id = newId()

    await office.save(id, { photo: await aPhoto(), alt: 'Warga merekam sidik jari', credit: 'Diskominfo' })

    expect(await photoOf(office, id)).to.include({ alt: 'Warga merekam sidik jari', credit: 'Diskominfo' })
    const { text } = await office.get(`/berita/${id}`)
    const src = /<img class="thumb" src="([^"]+)"/.exec(text)![1]!
    const file = await office.app.send('dapur', src, { cookie: office.cookie })
    expect(file.status).to.equal(200)
    expect(file.headers).to.include({
      'content-type': 'image/webp',
      'cache-control': 'private, max-age=31536000, immutable',
    })
  })

  it('may wait for its alternative text as a draft, but not before the public', async () => {
    const office = await anOffice()
    const id = newId()

    const { status, text } = await office.save(id, { photo: await aPhoto(), then: 'publish' })

    expect(status).to.equal(422)
    expect(text).to.include('href="#alt"').and.to.include('class="thumb"')
    expect(await photoOf(office, id)).to.include({ alt: '' })
    expect((await office.article(id)).state).to.equal('draft')
  })

  it('stays when another field is refused', async () => {
    const office = await anOffice()
    const id = newId()

    const refused = await office.save(id, { title: '', photo: await aPhoto(), alt: 'Kantor wali nagari' })
    const photoId = valueOf(refused.text, 'photoId')!
    const saved = await office.save(id, { photoId, alt: 'Kantor wali nagari' })

    expect([refused.status, saved.status]).to.deep.equal([422, 303])
    expect(refused.text).to.include('class="thumb"')
    expect(await photoOf(office, id)).to.include({ photoId, alt: 'Kantor wali nagari' })
  })

  it('is refused at its own field when it is no photo, with everything typed kept', async () => {
    const office = await anOffice()

    const { status, text } = await office.save(newId(), { photo: notAPhoto(), caption: 'Di Padang Aro' })

    expect(status).to.equal(422)
    expect(text).to.include('href="#photo"').and.to.include('id="photo-error"')
    expect(valueOf(text, 'title')).to.equal('Perekaman keliling ke nagari')
    expect(valueOf(text, 'caption')).to.equal('Di Padang Aro')
  })

  it('leaves the one before in its place when the new one is refused', async () => {
    const office = await anOffice()
    const id = newId()
    await office.save(id, { photo: await aPhoto(), alt: 'Kantor' })
    const photoId = (await photoOf(office, id))!.photoId

    const { text } = await office.save(id, { photo: notAPhoto(), photoId, alt: 'Kantor', version: '1' })

    expect(valueOf(text, 'photoId')).to.equal(photoId)
  })

  it('goes when its writer takes it out', async () => {
    const office = await anOffice()
    const id = newId()
    await office.save(id, { photo: await aPhoto(), alt: 'Kantor' })
    const { photoId } = (await photoOf(office, id))!

    await office.save(id, { photoId, removePhoto: 'on', alt: 'Kantor', version: '1' })

    expect(await photoOf(office, id)).to.equal(undefined)
  })

  it('is not found by another office, neither as a file nor for a text', async () => {
    const office = await anOffice()
    const id = newId()
    await office.save(id, { photo: await aPhoto(), alt: 'Kantor' })
    const src = /<img class="thumb" src="[^"]*\/media\/([^"]+)"/.exec(
      (await office.get(`/berita/${id}`)).text,
    )![1]!
    const { photoId } = (await photoOf(office, id))!
    const other = await aTenant(office.app.fleet())
    const { cookie } = await signedIn(office.app, other.id, 'editor')

    const file = await office.app.send('dapur', `/${other.slug}/media/${src}`, { cookie })
    const form = new FormData()
    for (const [name, value] of Object.entries({ title: 'Pinjam foto', photoId, version: '0' }))
      form.append(name, value)
    const text = await office.app.send('dapur', `/${other.slug}/berita/${newId()}`, {
      method: 'POST',
      body: form,
      cookie,
    })

    expect([file.status, text.status]).to.deep.equal([404, 404])
  })
})

describe('the preview', () => {
  it('shows the newest text and its photo in the theme of the site, and stays in no cache', async () => {
    const office = await anOffice()
    const id = newId()
    await office.save(id, { photo: await aPhoto(), alt: 'Kantor', then: 'publish' })
    const photoId = (await photoOf(office, id))!.photoId
    const saved = await office.save(id, {
      body: 'Naskah yang belum terbit.',
      photoId,
      alt: 'Kantor',
      version: '1',
      then: 'preview',
    })

    const { status, text, headers } = await office.app.send('dapur', saved.headers.location!, {
      cookie: office.cookie,
    })

    expect(status).to.equal(200)
    expect(text).to.include('Naskah yang belum terbit.').and.to.include('Warga belum melihat versi ini')
    expect(text).to.include(`src="/${office.tenant.slug}/media/`).and.to.include('noindex')
    expect(headers['cache-control']).to.equal('no-store')
    expect(headers['content-security-policy']).to.include("form-action 'self'").and.not.to.include('blob:')
  })

  it('leads into the site, not to paths that this host does not have', async () => {
    const office = await anOffice()
    const id = newId()
    await office.save(id)

    const { text } = await office.get(`/berita/${id}/pratinjau`)

    const paths = [...text.matchAll(/href="(\/[^"]*)"/g)].map(([, path]) => path!)
    expect(
      paths.filter((path) => !path.startsWith('/aset/') && !path.startsWith(`/${office.tenant.slug}/`)),
    ).to.deep.equal([])
  })
})
