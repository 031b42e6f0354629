import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { DEMO_OFFICERS, DEMO_PASSWORD } from '../../src/cli/demo/seed.ts'
import { expectAccessible } from './axe.ts'

export async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await expectAccessible(page, 'sign-in')
  await page.getByLabel('Email (surel)').fill(DEMO_OFFICERS[0].email)
  await page.getByRole('textbox', { name: 'Kata sandi' }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.waitForURL('**/opd')
}

export async function seeTracker(page: Page, figure: string, rest: string): Promise<void> {
  const sentence = (await page.locator('main').innerText()).replace(/\s+/g, ' ')
  expect(sentence).to.contain(`${figure} OPD sudah tayang. ${rest}`)
  await expectAccessible(page, 'tracker')
}

export async function findOffice(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Kecamatan 7/ }).click()
  await page.waitForURL(/jenis=kecamatan/)
  await page.getByRole('link', { name: /^\d+\s*Belum mulai/ }).click()
  await page.waitForURL(/tahap=belum-mulai/)
  const rows = page.locator('tbody tr')
  expect(await rows.count()).to.equal(2)
  await page.getByRole('searchbox').fill('Koto Parik')
  await page.getByRole('searchbox').press('Enter')
  await page.waitForURL(/q=Koto/)
  expect(await rows.count()).to.equal(1)
  await expectAccessible(page, 'tracker, filtered')
}

export async function prepareOffice(page: Page): Promise<string> {
  await page
    .locator('tbody')
    .getByRole('link', { name: /Siapkan situs/ })
    .click()
  await expectAccessible(page, 'prepare')
  await page.getByLabel('Alamat situs').fill('dinkes')
  await page.getByRole('button', { name: 'Siapkan situs' }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.title()).to.match(/^Perlu diperbaiki: /)
  await expectAccessible(page, 'prepare, refused')

  await page.getByLabel('Alamat situs').fill('kpgd')
  await page.getByLabel('Alamat kantor').fill('Pakan Rabaa, Kecamatan Koto Parik Gadang Diateh')
  await page.getByLabel('Telepon kantor').fill('(0755) 555-0129')
  await page.getByLabel('Rimbo').check()
  for (const [index, name] of ['Camat Satu (contoh)', 'Camat Dua (contoh)'].entries()) {
    await page.getByLabel('Nama lengkap').nth(index).fill(name)
    await page
      .getByLabel('Email (surel)')
      .nth(index)
      .fill(`camat${index + 1}.kpgd@contoh.test`)
    await page
      .getByLabel('Nomor WhatsApp')
      .nth(index)
      .fill('0812 0000 000' + String(index))
  }
  await page.getByRole('button', { name: 'Siapkan situs' }).click()
  await page.getByRole('heading', { name: 'Situs siap diisi' }).waitFor()
  await expectAccessible(page, 'prepared')
  const whatsapp = await page
    .getByRole('link', { name: /WhatsApp/ })
    .first()
    .getAttribute('href')
  const link = await page.getByLabel(/^Tautan undangan untuk Camat Satu/).inputValue()
  expect(whatsapp).to.match(/^https:\/\/wa\.me\/62812/)
  expect(decodeURIComponent(whatsapp!)).to.contain(link)
  return link
}

export async function launch(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await expectAccessible(page, 'office')
  await page.getByText('Tayangkan', { exact: true }).first().click()
  await expectAccessible(page, 'office, asked')
  await page.getByRole('button', { name: 'Tayangkan', exact: true }).filter({ visible: true }).last().click()
  await page
    .getByText(/Tayang sejak|sudah tayang|Tayang/)
    .first()
    .waitFor()
  await page.getByRole('status').first().waitFor()
  await expectAccessible(page, 'office, live')
}

export async function seeTrackerAfterLaunch(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await seeTracker(page, '18 dari 33', 'Tinggal 15 lagi.')
  await page.goto(`${url}/kpgd`)
  const history = await page.locator('main').innerText()
  expect(history).to.match(/Tayang\s+24 November 2026 pukul 12\.00 WIB, Pengelola \(contoh\)/)
}

export async function withdraw(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByText('Tarik situs', { exact: true }).first().click()
  await page.getByLabel('Alasan').fill('Kantor pindah alamat')
  await page
    .getByRole('button', { name: 'Tarik situs', exact: true })
    .filter({ visible: true })
    .last()
    .click()
  await page.getByText('Kantor pindah alamat').first().waitFor()
}
