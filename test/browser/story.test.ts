import { join } from 'node:path'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { DEMO_OFFICERS, DEMO_PASSWORD, seedDemo } from '../../src/cli/demo/seed.ts'
import { makeVariants } from '../../src/domain/media/variants.ts'
import { importRoster } from '../../src/domain/tenants/roster.ts'
import { runJobs } from '../../src/platform/jobs/run.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { temporaryFolder } from '../support/database.ts'
import { expectAccessible } from './axe.ts'
import { closeBrowser, openDevice, requestsElsewhere } from './browser.ts'

const TITLE = 'Pelayanan administrasi nagari kini tiga hari sepekan'
const PASSWORD = 'kabut pagi di atas kebun teh'
const PATH = '/berita/2026/pelayanan-administrasi-nagari-kini-tiga-hari-sepekan'

after(closeBrowser)

for (const width of [360, 1280]) {
  describe(`the main job at ${width} px`, function () {
    this.timeout(120_000)

    it('takes an office from the roster to a site with news, and back', async () => {
      const app = await startApp()
      await importRoster(app.fleet(), app.parts.roster)
      await seedDemo(app.parts.database, app.clock, app.parts.roster.reserved)
      const at = (name: string, path = '/') => `http://${name ? `${name}.` : ''}localhost:${app.port}${path}`
      const officer = await openDevice({ width })
      const citizen = await openDevice({ width })
      const writer = await openDevice({ width: Math.min(width, 360) })

      await signIn(officer, at('konsol'))
      await seeTracker(officer, '17 dari 33', 'Tinggal 16 lagi.')
      await findOffice(officer)
      const invitation = await prepareOffice(officer)
      await seePreparing(citizen, at('kpgd'))
      await acceptInvitation(writer, invitation)
      await writeNews(writer, await aPhoto())
      await finishPhotos(app)
      await changeNews(writer)
      await launch(officer, at('konsol', '/opd/kpgd'))
      await readSite(citizen, at('kpgd'))
      expect((await app.send('kpgd', '/berita.xml')).text).to.contain(TITLE)
      await seeTrackerAfterLaunch(officer, at('konsol', '/opd'))
      await withdraw(officer, at('konsol', '/opd/kpgd'))
      await seeGone(citizen, at('kpgd'))

      expect(requestsElsewhere()).to.deep.equal([])
    })
  })
}

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await expectAccessible(page, 'sign-in')
  await page.getByLabel('Email (surel)').fill(DEMO_OFFICERS[0].email)
  await page.getByRole('textbox', { name: 'Kata sandi' }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.waitForURL('**/opd')
}

async function seeTracker(page: Page, figure: string, rest: string): Promise<void> {
  const sentence = (await page.locator('main').innerText()).replace(/\s+/g, ' ')
  expect(sentence).to.contain(`${figure} OPD sudah tayang. ${rest}`)
  await expectAccessible(page, 'tracker')
}

async function findOffice(page: Page): Promise<void> {
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

async function prepareOffice(page: Page): Promise<string> {
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

async function seePreparing(page: Page, url: string): Promise<void> {
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

async function acceptInvitation(page: Page, invitation: string): Promise<void> {
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

async function writeNews(page: Page, photo: string): Promise<void> {
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

async function changeNews(page: Page): Promise<void> {
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

async function launch(page: Page, url: string): Promise<void> {
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

async function readSite(page: Page, home: string): Promise<void> {
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

async function seeTrackerAfterLaunch(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await seeTracker(page, '18 dari 33', 'Tinggal 15 lagi.')
  await page.goto(`${url}/kpgd`)
  const history = await page.locator('main').innerText()
  expect(history).to.match(/Tayang\s+24 November 2026 pukul 12\.00 WIB, Pengelola \(contoh\)/)
}

async function withdraw(page: Page, url: string): Promise<void> {
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

async function seeGone(page: Page, home: string): Promise<void> {
  for (const path of ['', 'berita', PATH.slice(1), 'layanan', 'berita.xml', 'media/x']) {
    const answer = await page.goto(home + path)
    expect(answer!.status(), path).to.equal(410)
  }
  await page.goto(home)
  expect(await page.locator('main').innerText()).to.match(/ditarik/i)
  await expectAccessible(page, 'withdrawn')
}

/** As large as a phone takes it: 12 megapixels. */
async function aPhoto(): Promise<string> {
  const path = join(await temporaryFolder(), 'IMG_0001.jpg')
  const plain = { width: 4000, height: 3000, channels: 3 as const, background: '#77aa99' }
  await sharp({ create: plain }).jpeg().toFile(path)
  return path
}

/** What the worker process does, here and now. */
async function finishPhotos({ parts, fleet, clock }: TestApp): Promise<void> {
  const { database, files, log } = parts
  await runJobs({
    ...{ database, clock, log, worker: 'test', stop: new AbortController().signal, idleMsMax: 1 },
    handlers: {
      'photo.variants': (job) =>
        makeVariants(
          fleet().tenant(job.tenant_id),
          files,
          (JSON.parse(job.payload) as { photoId: string }).photoId,
        ),
      'mail.send': async () => undefined,
    },
  })
}
