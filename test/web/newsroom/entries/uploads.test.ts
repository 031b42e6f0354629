import { expect } from 'chai'
import type { GalleryData } from '../../../../src/domain/content/blocks/galeri/block.ts'
import { firstPhoto } from '../../../../src/domain/content/body.ts'
import { newId } from '../../../../src/platform/ids.ts'
import { aTenant } from '../../../support/tenants.ts'
import { signedIn } from '../../../support/people.ts'
import { aDesk, nameOf, type OpenForm, type WritingDesk } from './desk.ts'
import { aDocument, aPhoto, notAPhoto } from './files.ts'

async function anOpenPicture(desk: WritingDesk): Promise<OpenForm> {
  const form = await desk.open('pejabat/baru')
  return desk.after(
    form,
    await desk.send(form, { title: 'Pejabat Contoh', 'f.position': 'Kepala', aksi: 'blok:gambar' }),
  )
}

describe('photos in any content', () => {
  it('are kept at once, also when something else is refused', async () => {
    const desk = await aDesk()
    const form = await anOpenPicture(desk)
    const photo = nameOf(form, '.photoId')

    const refused = await desk.send(form, { title: '', [`${photo}.berkas`]: await aPhoto() })
    const again = await desk.after(form, refused)
    const saved = await desk.send(again, {
      title: 'Pejabat Contoh',
      [photo.replace('photoId', 'alt')]: 'Potret',
    })

    expect([refused.status, saved.status]).to.deep.equal([422, 303])
    expect(refused.text).to.include('class="thumb"').and.to.include('Tuliskan namanya')
    const { version } = (await desk.stored('official', form.id))!
    expect(firstPhoto(version.body)).to.include({ alt: 'Potret' })
    expect(version.coverPhoto).to.equal(firstPhoto(version.body)!.photoId)
  })

  it('are refused at their own field when they are none, and leave the one before', async () => {
    const desk = await aDesk()
    const form = await anOpenPicture(desk)
    const photo = nameOf(form, '.photoId')
    await desk.send(form, { [`${photo}.berkas`]: await aPhoto() })
    const stored = await desk.open(`pejabat/${form.id}`)

    const answer = await desk.send(stored, { [`${photo}.berkas`]: notAPhoto(), 'f.term': 'sejak 2025' })

    expect(answer.status).to.equal(422)
    const again = new Map((await desk.after(stored, answer)).fields)
    expect(answer.text).to.include(`id="${photo.replaceAll('.', '-')}-error"`)
    expect([again.get(photo), again.get('f.term')]).to.deep.equal([
      new Map(stored.fields).get(photo),
      'sejak 2025',
    ])
  })

  it('go when their writer takes them out', async () => {
    const desk = await aDesk()
    const form = await anOpenPicture(desk)
    const photo = nameOf(form, '.photoId')
    await desk.send(form, { [`${photo}.berkas`]: await aPhoto() })

    await desk.send(await desk.open(`pejabat/${form.id}`), { [`${photo}.hapus`]: 'on' })

    const { version } = (await desk.stored('official', form.id))!
    expect([firstPhoto(version.body)!.photoId, version.coverPhoto]).to.deep.equal(['', null])
  })

  it('come into an album several at once, and the first is its cover', async () => {
    const desk = await aDesk()
    const form = await desk.open('galeri/baru')
    const list = nameOf(form, '.photos.count').replace('.count', '')
    const photos = [await aPhoto('#112233', 'a.jpg'), await aPhoto('#445566', 'b.jpg')]

    const step = await desk.send(form, {
      title: 'Pekan budaya',
      [`${list}.banyak`]: photos,
      aksi: `tambah:${list}`,
    })
    const filled = await desk.after(form, step)
    const alts = { [`${list}.0.alt`]: 'Penari', [`${list}.1.alt`]: 'Penenun' }
    const answer = await desk.send(filled, { ...alts, summary: 'Tiga hari.', aksi: `hapus:${list}.2` })
    const published = await desk.send(await desk.after(filled, answer), { aksi: 'terbit' })

    expect(published.status).to.equal(303)
    const { version, entry } = (await desk.stored('album', form.id))!
    const gallery = version.body.blocks[0]!.data as GalleryData
    expect(entry.state).to.equal('published')
    expect(gallery.photos.map(({ alt }) => alt)).to.deep.equal(['Penari', 'Penenun'])
    expect(version.coverPhoto).to.equal(gallery.photos[0]!.photoId)
  })

  it('beyond what an album holds are refused, with everything typed kept', async () => {
    const desk = await aDesk()
    const form = await desk.open('galeri/baru')
    const list = nameOf(form, '.photos.count').replace('.count', '')
    const photo = await aPhoto()
    const many = Array.from({ length: 35 }, () => photo)

    const answer = await desk.send(form, { title: 'Pekan budaya', [`${list}.banyak`]: many })

    expect(answer.status).to.equal(422)
    expect(answer.text).to.include('Paling banyak 24')
    const again = new Map((await desk.after(form, answer)).fields)
    expect([again.get('title'), again.get(`${list}.count`)]).to.deep.equal(['Pekan budaya', '24'])
  })

  it('of another office are not taken', async () => {
    const desk = await aDesk()
    const form = await anOpenPicture(desk)
    const photo = nameOf(form, '.photoId')
    await desk.send(form, { [`${photo}.berkas`]: await aPhoto() })
    const theirs = firstPhoto((await desk.stored('official', form.id))!.version.body)!.photoId
    const other = await aTenant(desk.app.fleet())
    const { cookie } = await signedIn(desk.app, other.id, 'editor')
    const body = new FormData()
    const fields = {
      title: 'Pinjam',
      'f.position': 'Kepala',
      version: '0',
      blok: 'b1:gambar',
      'b.b1.photoId': theirs,
    }
    for (const [name, value] of Object.entries(fields)) body.append(name, value)

    const url = `/${other.slug}/isi/pejabat/${newId()}`
    const answer = await desk.app.send('dapur', url, { method: 'POST', body, cookie })

    expect(answer.status).to.equal(422)
    expect(answer.text).to.include('Foto ini tidak ada').and.not.to.include('class="thumb"')
  })
})

describe('documents', () => {
  const facts = { title: 'Renstra', 'f.class': 'berkala', 'f.documentType': 'rencana', 'f.year': '2026' }

  it('are taken in, shown with their size, and read by the public once published', async () => {
    const desk = await aDesk()
    const form = await desk.open('dokumen/baru')

    const saved = await desk.send(form, { ...facts, 'f.file.berkas': aDocument() })
    const stored = await desk.open(`dokumen/${form.id}`)
    const published = await desk.send(stored, { aksi: 'terbit' })

    expect([saved.status, published.status]).to.deep.equal([303, 303])
    expect(stored.text).to.include('Renstra 2026.pdf').and.to.include('3 halaman')
    const { file } = (await desk.stored('document', form.id))!.version.fields
    const shown = await desk.get(`/berkas/${file!.id}`)
    const page = await desk.app.send(desk.tenant.slug, '/informasi-publik/renstra')
    expect([shown.status, shown.headers['content-type']]).to.deep.equal([200, 'application/pdf'])
    expect(page.text).to.include(`/berkas/${file!.id}/renstra.pdf`)
    expect((await desk.app.send(desk.tenant.slug, `/berkas/${file!.id}/renstra.pdf`)).status).to.equal(200)
  })

  it('keep everything typed when the file is none that citizens can open', async () => {
    const desk = await aDesk()
    const form = await desk.open('dokumen/baru')
    const word = new File(['PK\u0003\u0004'], 'renstra.docx')

    const answer = await desk.send(form, { ...facts, 'f.file.berkas': word })

    expect(answer.status).to.equal(422)
    expect(answer.text).to.include('href="#f-file"').and.to.include('id="f-file-error"')
    expect(new Map((await desk.after(form, answer)).fields).get('title')).to.equal('Renstra')
  })

  it('wait for their file as a draft, not before the public', async () => {
    const desk = await aDesk()
    const form = await desk.open('dokumen/baru')

    const answer = await desk.send(form, { ...facts, aksi: 'terbit' })

    expect(answer.status).to.equal(422)
    expect(answer.text).to.include('Unggah berkas PDF dokumen ini')
    expect((await desk.stored('document', form.id))!.entry.state).to.equal('draft')
  })

  it('do not take the file of another office', async () => {
    const desk = await aDesk()
    const form = await desk.open('dokumen/baru')
    await desk.send(form, { ...facts, 'f.file.berkas': aDocument() })
    const theirs = (await desk.stored('document', form.id))!.version.fields.file!.id
    const other = await aDesk()
    const own = await other.open('dokumen/baru')

    await other.send(own, { ...facts, 'f.file': theirs })

    expect((await other.stored('document', own.id))!.version.fields.file).to.equal(null)
  })
})
