import { expect } from 'chai'
import { photoBlock } from '../../../src/domain/content/body.ts'
import { startApp } from '../../support/app.ts'
import { aBlock, anEntry, aText } from '../../support/entries.ts'
import { aPublicPhoto, aTenant } from '../../support/tenants.ts'

describe('photos of other offices', () => {
  it('come from the host of the page that shows them, as its policy demands', async () => {
    const app = await startApp()
    const dinkes = await aTenant(app.fleet(), { slug: 'dinkes' })
    await aTenant(app.fleet(), { slug: 'dishub' }).then((dishub) =>
      anEntry(app.fleet().tenant(dishub.id), 'home', {
        blocks: [aBlock('kabar', { title: '', category: null, count: 3, offices: ['dinkes'] })],
      }),
    )
    const db = app.fleet().tenant(dinkes.id)
    const name = await aPublicPhoto(db, app.parts.files)
    const { id } = (await db.from('photos').first('id'))!
    const photo = photoBlock({ photoId: id, alt: 'Warga', caption: '', credit: '', width: 'normal' })
    await anEntry(db, 'article', { fields: { category: 'layanan' }, blocks: [photo, aText('Isi.')] })

    for (const host of ['', 'dishub']) {
      const { text } = await app.send(host, '/')
      expect(text, host).to.include(`src="/media/dinkes/${name}"`)
      expect(text, host).to.not.match(/<(?:img|source)[^>]*(?:src|srcset)="http/)
      expect((await app.send(host, `/media/dinkes/${name}`)).status, host).to.equal(200)
      expect((await app.send(host, `/media/dinkes/lain-${name}`)).status, host).to.equal(404)
    }
  })

  it('and their news are new at the next request, though the page is kept', async () => {
    const app = await startApp()
    let renders = 0
    const { render } = app.parts.themes
    app.parts.themes = { ...app.parts.themes, render: (...view) => (renders++, render(...view)) }
    const dinkes = await aTenant(app.fleet(), { slug: 'dinkes' })
    const dishub = await aTenant(app.fleet(), { slug: 'dishub' })
    await anEntry(app.fleet().tenant(dishub.id), 'home', {
      blocks: [aBlock('kabar', { title: '', category: null, count: 3, offices: ['dinkes'] })],
    })
    await app.send('dishub', '/')
    await app.send('dishub', '/')
    expect(renders).to.equal(1)

    for (const title of ['Kabar satu', 'Kabar dua']) {
      await anEntry(app.fleet().tenant(dinkes.id), 'article', { title, text: 'Isi.' })
      expect((await app.send('dishub', '/')).text).to.include(title)
    }
    await anEntry(app.fleet().tenant(dishub.id), 'announcement', {
      title: 'Penting',
      fields: { urgent: true },
    })
    expect((await app.send('dishub', '/')).text).to.include('Penting')
  })

  it('go with the site that is taken offline', async () => {
    const app = await startApp()
    const dinkes = await aTenant(app.fleet(), { slug: 'dinkes' })
    const name = await aPublicPhoto(app.fleet().tenant(dinkes.id), app.parts.files)
    await app.fleet().tenant(dinkes.id).update('tenants', {}, { stage: 'suspended' })

    expect((await app.send('', `/media/dinkes/${name}`)).status).to.equal(404)
  })
})
