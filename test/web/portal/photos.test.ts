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

  it('go with the site that is taken offline', async () => {
    const app = await startApp()
    const dinkes = await aTenant(app.fleet(), { slug: 'dinkes' })
    const name = await aPublicPhoto(app.fleet().tenant(dinkes.id), app.parts.files)
    await app.fleet().tenant(dinkes.id).update('tenants', {}, { stage: 'suspended' })

    expect((await app.send('', `/media/dinkes/${name}`)).status).to.equal(404)
  })
})
