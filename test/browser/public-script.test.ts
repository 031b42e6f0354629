import { join } from 'node:path'
import { expect } from 'chai'
import { buildSync } from 'esbuild'
import { type Page } from 'playwright-core'
import { loadThemes } from '../../src/domain/themes/themes.ts'
import { aView, plainAssets, themesRoot } from '../domain/themes/fixtures.ts'
import { closeBrowser, openDevice } from './browser.ts'

const ADDRESS = 'http://disdukcapil.localhost/'
const PHOTO = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="250"/>'

after(closeBrowser)

describe('The script of public pages', () => {
  it('offers to copy and to print, and says when the address was copied', async () => {
    const page = await open('article')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const copy = page.getByRole('button', { name: 'Salin tautan' })

    await copy.click()

    await page.getByRole('button', { name: 'Tersalin' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).to.match(/\/berita\/2026\/kabar-0$/)
    expect(await page.getByRole('button', { name: 'Cetak' }).isVisible()).to.equal(true)
  })

  it('leaves no button that does nothing where it does not run', async () => {
    const page = await open('article', {}, false)

    expect(await page.getByRole('link', { name: 'Kirim lewat WhatsApp' }).isVisible()).to.equal(true)
    expect(await page.locator('.share-row button:visible').count()).to.equal(0)
  })

  it('puts a photo in its place when a reader who saves data taps it', async () => {
    const reading = { ...aView('article').reading, saver: true }
    const page = await open('article', { reading })
    const tap = page.locator('.prose [data-photo]').first()
    const alt = await tap.getAttribute('data-alt')

    await tap.click()

    const photo = page.locator('.prose img').first()
    expect(await photo.getAttribute('src')).to.include('/media/foto-400.webp')
    expect(await photo.getAttribute('alt')).to.equal(alt)
    expect(await photo.evaluate((image) => image === document.activeElement)).to.equal(true)
    expect(page.url()).to.equal(ADDRESS)
  })

  it('opens what is folded while the page is printed', async () => {
    const page = await open('page')
    const folded = () => page.locator('main details:not([open])').count()
    const before = await folded()

    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    const printing = await folded()
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))

    expect([before > 0, printing, await folded()]).to.deep.equal([true, 0, before])
  })
})

/** An example page with the script as it is built. */
async function open(
  type: 'article' | 'page',
  changes: Record<string, unknown> = {},
  javaScript = true,
): Promise<Page> {
  const html = loadThemes({ root: themesRoot, assets: plainAssets }).render('gonjong', aView(type, changes))
  const page = await openDevice({ width: 360, javaScript })
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/') return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
    if (pathname.endsWith('public.js'))
      return route.fulfill({ body: script(), contentType: 'text/javascript' })
    if (pathname.startsWith('/media/')) return route.fulfill({ body: PHOTO, contentType: 'image/svg+xml' })
    return route.fulfill({ body: '', contentType: 'text/css' })
  })
  await page.goto(ADDRESS)
  return page
}

function script(): string {
  const entry = join(themesRoot, '_base/assets/public.js')
  return buildSync({ entryPoints: [entry], bundle: true, write: false }).outputFiles[0]?.text ?? ''
}
