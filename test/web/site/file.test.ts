import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { linkFiles } from '../../../src/domain/documents/public-files.ts'
import type { Tenant } from '../../../src/domain/tenants/tenants.ts'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { startApp, type SendOptions, type TestApp } from '../../support/app.ts'
import { aPublicFile } from '../../support/documents.ts'
import { anArticle, aTenant } from '../../support/tenants.ts'

const TEXT = '0123456789'

describe('a document of a site', () => {
  let app: TestApp
  let tenant: Tenant
  let db: TenantDb
  let entry: string
  let id: string
  beforeEach(async () => {
    app = await startApp()
    tenant = await aTenant(app.fleet())
    db = app.fleet().tenant(tenant.id)
    entry = await anArticle(db)
    id = await aPublicFile(db, app.parts.files, entry, TEXT)
  })

  const get = (options?: SendOptions) => app.send(tenant.slug, `/berkas/${id}/renstra-2026.pdf`, options)
  const part = (range: string, more: Record<string, string> = {}) => get({ headers: { range, ...more } })

  it('is sent as a PDF that can do nothing, and is asked for again each time', async () => {
    const { status, headers, text } = await get()

    expect([status, text]).to.deep.equal([200, TEXT])
    expect(headers).to.include({
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="renstra-2026.pdf"',
      'content-length': '10',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'public, max-age=0, must-revalidate',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
    })
    expect(headers).to.not.have.any.keys('set-cookie', 'last-modified', 'x-powered-by')
  })

  it('is announced without its bytes', async () => {
    const { status, headers, text } = await get({ method: 'HEAD' })

    expect([status, headers['content-length'], text]).to.deep.equal([200, '10', ''])
  })

  it('is not sent twice to who has it', async () => {
    const { etag } = (await get()).headers

    const again = await get({ headers: { 'if-none-match': etag! } })
    const other = await get({ headers: { 'if-none-match': '"lain"' } })

    expect([again.status, again.text, again.headers.etag]).to.deep.equal([304, '', etag])
    expect(again.headers).to.not.have.property('content-type')
    expect(other.status).to.equal(200)
  })

  it('is sent in parts', async () => {
    const answers = [
      await part('bytes=2-4'),
      await part('bytes=7-'),
      await part('bytes=-2'),
      await part('bytes=8-99'),
    ]

    expect(
      answers.map(({ status, text, headers }) => [status, text, headers['content-range']]),
    ).to.deep.equal([
      [206, '234', 'bytes 2-4/10'],
      [206, '789', 'bytes 7-9/10'],
      [206, '89', 'bytes 8-9/10'],
      [206, '89', 'bytes 8-9/10'],
    ])
    expect(answers[0]!.headers).to.include({ 'content-length': '3', 'content-type': 'application/pdf' })
  })

  it('goes on only with the file that was begun', async () => {
    const { etag } = (await get()).headers

    const same = await part('bytes=5-', { 'if-range': etag! })
    const changed = await part('bytes=5-', { 'if-range': '"lain"' })

    expect([same.status, same.text]).to.deep.equal([206, '56789'])
    expect([changed.status, changed.text]).to.deep.equal([200, TEXT])
  })

  it('says how long it is to who asks beyond its end', async () => {
    const { status, headers, text } = await part('bytes=10-')

    expect([status, headers['content-range'], text]).to.deep.equal([416, 'bytes */10', ''])
    expect(headers).to.include({ 'x-content-type-options': 'nosniff' })
  })

  it('is sent whole to who asks for several parts, or for none that makes sense', async () => {
    for (const range of ['bytes=0-1,4-5', 'bytes=x', 'baris=1-2', 'bytes=5-2'])
      expect((await part(range)).text, range).to.equal(range === 'bytes=5-2' ? '' : TEXT)
  })

  it('is gone at the very next request when no published entry names it', async () => {
    const { etag } = (await get()).headers
    await linkFiles(app.fleet().tenant(tenant.id), entry, [])

    expect((await get({ headers: { 'if-none-match': etag! } })).status).to.equal(404)
    expect((await part('bytes=0-')).status).to.equal(404)
  })

  it('is there for as long as one entry names it', async () => {
    const other = await anArticle(db, { title: 'Berita lain' })
    await linkFiles(db, other, [id, id])
    await linkFiles(db, entry, [])

    expect((await get()).status).to.equal(200)
  })

  it('is gone with its site', async () => {
    await db.update('tenants', {}, { stage: 'suspended' })

    expect((await get()).status).to.equal(410)
  })

  it('is found under proper names only, and with no id but its own', async () => {
    const paths = [
      `/berkas/${id}/Renstra.pdf`,
      `/berkas/${id}/renstra.html`,
      `/berkas/${id}/renstra`,
      `/berkas/${id}/a%22;x=.pdf`,
      `/berkas/${id}/a%0d%0aX:1.pdf`,
      `/berkas/${id}/-.pdf`,
      `/berkas/${id}/${'a'.repeat(200)}.pdf`,
      `/berkas/${id}/`,
      `/berkas/${id}`,
      `/berkas/${id.toUpperCase()}/renstra.pdf`,
      '/berkas/..%2f..%2fetc/passwd.pdf',
      `/berkas/%27/renstra.pdf`,
    ]

    for (const path of paths) {
      const { status, headers } = await app.send(tenant.slug, path)
      expect(status, path).to.equal(404)
      expect(headers['content-type'], path).to.equal('text/html; charset=utf-8')
    }
  })

  it('is not found when its bytes are missing', async () => {
    await app.parts.files.remove(tenant.id, `${id.replaceAll('-', '')}.pdf`)

    expect((await get()).status).to.equal(404)
  })

  describe('that is long', () => {
    let path: string
    beforeEach(async () => {
      id = await aPublicFile(db, app.parts.files, entry, Buffer.alloc(24_000_000, 'x'))
      path = (await app.parts.files.open(tenant.id, `${id.replaceAll('-', '')}.pdf`))!.path
    })

    /** A reader who has got the head of the answer and takes no more. */
    const stalled = async () => {
      const socket = connect(app.port, '127.0.0.1')
      socket.write(
        `GET /berkas/${id}/panjang.pdf HTTP/1.1\r\nHost: ${tenant.slug}.localhost:${app.port}\r\n\r\n`,
      )
      await new Promise((resolve) => socket.once('readable', resolve))
      return socket
    }

    it('reaches a second reader while the first takes no more', async () => {
      const first = await stalled()

      const { status, bytes } = await app.send(tenant.slug, `/berkas/${id}/panjang.pdf`)

      expect([status, bytes.length]).to.deep.equal([200, 24_000_000])
      first.destroy()
    })

    it('is closed when its reader goes away', async function () {
      if (!existsSync('/proc/self/fd')) this.skip()
      const socket = await stalled()
      expect(timesOpen(path)).to.equal(1)

      socket.destroy()
      while (timesOpen(path) > 0) await sleep(10)
    })
  })
})

function timesOpen(path: string): number {
  return readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`) === path
    } catch {
      return false // closed meanwhile
    }
  }).length
}
