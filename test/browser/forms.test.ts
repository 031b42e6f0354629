import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { startApp } from '../support/app.ts'
import { aMember, PASSWORD } from '../support/people.ts'
import { aTenant } from '../support/tenants.ts'
import { expectAccessible } from './axe.ts'
import { closeBrowser, openDevice, type Device } from './browser.ts'

after(closeBrowser)

async function anEditorAtWork(device: Device): Promise<{ page: Page; open(path: string): Promise<void> }> {
  const app = await startApp()
  const office = await aTenant(app.fleet())
  const { person } = await aMember(app.fleet(), office.id, 'editor')
  const page = await openDevice(device)
  const host = `http://dapur.localhost:${app.port}`
  await page.goto(`${host}/masuk`)
  await page.getByLabel('Surel').fill(person.email)
  await page.getByLabel('Kata sandi', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.waitForURL(`**/${office.slug}`)
  return { page, open: async (path) => void (await page.goto(`${host}/${office.slug}${path}`)) }
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name }).first()
  await Promise.all([page.waitForEvent('load'), button.click()])
}

for (const [width, scheme] of [
  [360, 'light'],
  [1280, 'dark'],
] as const) {
  describe(`writing at ${width} px, ${scheme}`, function () {
    this.timeout(120_000)

    it('every kind has a form that everybody can use', async () => {
      const { page, open } = await anEditorAtWork({ width, scheme })
      await open('/isi')
      await expectAccessible(page, 'contents')
      for (const word of ['layanan', 'pengumuman', 'agenda', 'galeri', 'dokumen', 'halaman', 'pejabat']) {
        await open(`/isi/${word}`)
        await expectAccessible(page, `list of ${word}`)
        await open(`/isi/${word}/baru`)
        await expectAccessible(page, `form of ${word}`)
      }
      await open('/isi/beranda')
      await expectAccessible(page, 'form of the home page')
    })

    it('every block has a form that everybody can use', async () => {
      const { page, open } = await anEditorAtWork({ width, scheme })
      await open('/isi/halaman/baru')
      const values = await page
        .locator('button[value^="blok:"]')
        .evaluateAll((buttons) => buttons.map((button) => (button as HTMLButtonElement).value))
      for (const value of values) {
        await Promise.all([
          page.waitForEvent('load'),
          page
            .locator(`button[value="${value}"]`)
            .evaluate((button) => (button as HTMLButtonElement).click()),
        ])
      }
      await page
        .locator('details')
        .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)))

      expect(values).to.have.length.above(20)
      await expectAccessible(page, 'form with every block')
    })
  })
}

describe('writing with blocks', function () {
  this.timeout(60_000)

  it('keeps the place and what was typed, and publishes', async () => {
    const { page, open } = await anEditorAtWork({ width: 360 })
    await open('/isi/halaman/baru')
    await page.getByLabel('Judul', { exact: true }).fill('Sejarah kantor')
    await page.getByRole('textbox', { name: 'Isi', exact: true }).fill('Kantor berdiri tahun 2004.')
    await page.getByLabel('Ringkasan', { exact: true }).fill('Asal kantor kami.')

    await press(page, /^Sorotan/)
    const focused = await page.evaluate(() => document.activeElement?.querySelector('legend')?.textContent)
    await page.getByLabel('Butir').fill('Boleh datang Sabtu')
    await press(page, 'Naikkan Sorotan')
    const order = await page.locator('.block > legend').allTextContents()
    await press(page, 'Terbitkan')

    expect(focused).to.equal('Sorotan')
    expect(order).to.deep.equal(['Sorotan', 'Teks'])
    await page.getByText('Sudah terbit.').waitFor()
    await expectAccessible(page, 'form of a published page')
    await page.getByRole('link', { name: 'Buka di situs' }).first().click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).to.equal('Sejarah kantor')
    expect(await page.getByText('Boleh datang Sabtu').isVisible()).to.equal(true)
  })

  it('works the same without script', async () => {
    const { page, open } = await anEditorAtWork({ width: 360, javaScript: false })
    await open('/isi/halaman/baru')
    await page.getByLabel('Judul', { exact: true }).fill('Sejarah kantor')

    await press(page, /^Langkah/)
    await press(page, 'Tambah langkah')
    await page.getByLabel('Nama langkah').fill('Datang ke loket')
    await press(page, 'Simpan')

    expect(await page.getByLabel('Judul', { exact: true }).inputValue()).to.equal('Sejarah kantor')
    expect(await page.getByLabel('Nama langkah').inputValue()).to.equal('Datang ke loket')
  })
})
