import { join } from 'node:path'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { temporaryFolder } from '../support/database.ts'
import { expectAccessible } from './axe.ts'

export const TITLE = 'Pelayanan administrasi nagari kini tiga hari sepekan'
const PASSWORD = 'kabut pagi di atas kebun teh'

export async function acceptInvitation(page: Page, invitation: string): Promise<void> {
  await page.goto(invitation)
  await expectAccessible(page, 'invitation')
  await page.getByRole('textbox', { name: 'Kata sandi', exact: true }).fill('pendek')
  await page.getByRole('textbox', { name: 'Ketik ulang kata sandi' }).fill('pendek')
  await page.getByRole('button', { name: 'Simpan dan masuk' }).click()
  await page.getByRole('alert').waitFor()
  await expectAccessible(page, 'invitation, refused')
  await page.getByRole('textbox', { name: 'Kata sandi', exact: true }).fill(PASSWORD)
  await page.getByRole('textbox', { name: 'Ketik ulang kata sandi' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Simpan dan masuk' }).click()
  await page.waitForURL('**/kpgd')
  await expectAccessible(page, 'desk')
}

export async function writeNews(page: Page, photo: string): Promise<void> {
  await page.getByRole('link', { name: 'Tulis berita' }).click()
  await expectAccessible(page, 'write, empty')
  await page.getByLabel('Judul').fill(TITLE)
  await page
    .getByLabel('Ringkasan')
    .fill('Warga cukup datang ke kantor wali nagari pada Selasa, Rabu, dan Kamis.')
  await page
    .getByLabel('Isi berita')
    .fill(
      'Petugas kecamatan kini datang ke nagari.\n\n## Yang perlu dibawa\n\n- Kartu keluarga\n- **KTP-el**',
    )
  await page.getByLabel('Kategori').selectOption({ label: 'Layanan' })
  await page.getByLabel('Pilih foto').setInputFiles(photo)
  await press(page, 'Terbitkan')
  // Without alternative text it is kept, but not published.
  await page.getByText('Tuliskan teks alternatif foto').first().waitFor()
  await expectAccessible(page, 'write, refused')
  expect(await page.getByLabel('Judul').inputValue()).to.equal(TITLE)

  await page.getByLabel('Teks alternatif').fill('Warga antre di beranda kantor wali nagari')
  await press(page, 'Pratinjau')
  await page.waitForURL('**/pratinjau')
  expect(await page.getByRole('heading', { level: 1 }).innerText()).to.equal(TITLE)
  await expectAccessible(page, 'preview')
  await page.getByRole('link', { name: /Kembali/ }).click()
  await press(page, 'Terbitkan')
  await page
    .getByRole('status')
    .filter({ hasText: /terbit/i })
    .first()
    .waitFor()
  await expectAccessible(page, 'write, published')
}

export async function changeNews(page: Page): Promise<void> {
  await page
    .getByLabel('Ringkasan')
    .fill('Warga cukup datang ke kantor wali nagari. Tidak perlu ke kecamatan.')
  await press(page, 'Terbitkan perubahan')
  await page
    .getByRole('status')
    .filter({ hasText: /terbit/i })
    .first()
    .waitFor()
  await page.getByText('Tarik berita', { exact: true }).click()
  await page.getByRole('button', { name: 'Tarik', exact: true }).click()
  await page.getByText('Ditarik').first().waitFor()
  await press(page, 'Terbitkan')
  await page
    .getByRole('status')
    .filter({ hasText: /terbit/i })
    .first()
    .waitFor()
}

/** On a phone the bar at the foot has the same buttons as the bar above. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click()
}

/** As large as a phone takes it: 12 megapixels. */
export async function aPhoto(): Promise<string> {
  const path = join(await temporaryFolder(), 'IMG_0001.jpg')
  const plain = { width: 4000, height: 3000, channels: 3 as const, background: '#77aa99' }
  await sharp({ create: plain }).jpeg().toFile(path)
  return path
}
