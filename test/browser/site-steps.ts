import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { expectAccessible } from './axe.ts'
import { TITLE } from './newsroom-steps.ts'

const PATH = '/berita/2026/pelayanan-administrasi-nagari-kini-tiga-hari-sepekan'

export async function seePreparing(page: Page, url: string): Promise<void> {
  const answer = await page.goto(url)
  expect(answer!.status()).to.equal(200)
  const text = await page.locator('main').innerText()
  expect(text)
    .to.contain('Situs sedang disiapkan')
    .and.to.contain('(0755) 555-0129')
    .and.to.contain('Pakan Rabaa')
  expect(await page.locator('body').innerText()).to.contain('Kecamatan Koto Parik Gadang Diateh')
  await expectAccessible(page, 'preparing')
}

export async function readSite(page: Page, home: string): Promise<void> {
  const site = home.replace(/\/$/, '')
  await page.goto(home)
  await expectAccessible(page, 'home')
  await page.getByRole('link', { name: TITLE }).first().click()
  await page.waitForURL(`**${PATH}`)
  await expectAccessible(page, 'article')
  const picture = page.locator('main picture').first()
  expect(await picture.locator('source[type="image/avif"]').getAttribute('srcset')).to.match(
    /400w.*800w.*1200w/,
  )
  expect(await picture.locator('img').getAttribute('alt')).to.equal(
    'Warga antre di beranda kantor wali nagari',
  )
  expect(
    await picture
      .locator('img')
      .evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth)),
  ).to.be.above(0)
  expect(await page.locator('main').innerText()).to.contain('Tidak perlu ke kecamatan.')

  for (const path of [
    '/berita',
    '/profil/tugas-dan-fungsi',
    '/profil/maklumat-pelayanan',
    '/layanan',
    '/kontak',
    '/tidak-ada',
  ]) {
    await page.goto(site + path)
    await expectAccessible(page, path)
  }
}

export async function seeGone(page: Page, home: string): Promise<void> {
  for (const path of ['', 'berita', PATH.slice(1), 'layanan', 'berita.xml', 'media/x']) {
    const answer = await page.goto(home + path)
    expect(answer!.status(), path).to.equal(410)
  }
  await page.goto(home)
  expect(await page.locator('main').innerText()).to.match(/ditarik/i)
  await expectAccessible(page, 'withdrawn')
}
