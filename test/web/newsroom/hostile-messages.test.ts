import { BlockList } from 'node:net'
import { expect } from 'chai'
import type { Answer } from '../../support/app.ts'
import { receiveMessage } from '../../../src/domain/messages/receive.ts'
import { printable } from '../../../src/platform/text.ts'
import { onPostgres } from '../../support/database.ts'
import { hostileTexts, needFixtures } from '../../support/fixtures.ts'
import { decode, elementsOf, spaced, textOf } from '../../support/html.ts'
import { aSiteToWriteTo } from '../site/writing.ts'
import { anOffice } from './office.ts'

const CONTACT = 'siti@contoh.id'
/** What a text from outside could add to a page. */
const shapeOf = async ({ text }: Answer) =>
  (await elementsOf(text)).map(({ tagName, attributes }) =>
    [tagName, ...attributes.map(({ key }) => key)].join(' '),
  )

for (const collection of [
  'IntrudersXSS.txt',
  'XSS_Polyglots.txt',
  'html5-vectors.txt',
  'ssti.txt',
  'blns.json',
]) {
  describe(`every text of ${collection} as a message`, function () {
    this.timeout(240_000)

    it('stays text in the newsroom', async function () {
      needFixtures(this)
      if (onPostgres) this.skip() // what is asked here no engine decides
      const office = await anOffice()
      const open = async (name: string, text: string) => {
        await receiveMessage(office.app.fleet(), office.tenant, { name, contact: CONTACT, text })
        const message = await office.db().from('messages').orderBy('id', 'desc').first('id')
        return office.get(`/pesan/${message!.id}`)
      }
      const harmless = await shapeOf(await open('Siti', 'Apakah loket buka?'))

      // The same message twice would be one.
      for (const text of new Set(hostileTexts(collection).map((text) => printable(text).trim()))) {
        if (text === '') continue
        const page = await open(text, text)
        expect(await shapeOf(page), text).to.deep.equal(harmless)
        expect(await textOf(page.text, 'h1')).to.equal(spaced(`Pesan dari ${text}`))
      }
    })

    it('comes back in the form as it was typed', async function () {
      needFixtures(this)
      if (onPostgres) this.skip()
      const proxies = new BlockList()
      proxies.addAddress('127.0.0.1', 'ipv4')
      const { app } = await aSiteToWriteTo(proxies)
      let visitors = 0
      // From many houses: one that sends so much would be asked to wait.
      const send = (name: string, message: string) =>
        app.send('dinkes', '/kontak', {
          form: { name, contact: '', message, stamp: '' },
          headers: { 'x-forwarded-for': `2001:db8:1:${(++visitors).toString(16)}::1` },
        })

      // Halves of pairs do not survive the way a browser sends a form.
      for (const text of hostileTexts(collection).map((text) => text.replace(/\p{Cs}/gu, '\ufffd'))) {
        const page = await send(text, text)
        expect(page.status, text).to.equal(422)
        const elements = await elementsOf(page.text)
        const name = elements.find(({ tagName, id }) => tagName === 'input' && id === 'name')!
        const message = elements.find(({ tagName }) => tagName === 'textarea')!
        expect(decode(name.getAttributeValue('value')!)).to.equal(printable(text).replace(/\s+/g, ' ').trim())
        expect(spaced(decode(message.textContent))).to.equal(spaced(printable(text)))
      }
    })
  })
}
