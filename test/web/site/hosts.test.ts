import { connect } from 'node:net'
import { once } from 'node:events'
import { BlockList } from 'node:net'
import { expect } from 'chai'
import { addAlias } from '../../../src/domain/tenants/hosts.ts'
import type { Tenant } from '../../../src/domain/tenants/tenants.ts'
import { sendTo, startApp, type TestApp } from '../../support/app.ts'
import { aTenant, MANAGER } from '../../support/tenants.ts'

describe('the host of a request', () => {
  let app: TestApp
  let tenant: Tenant
  const open = async (proxies?: BlockList) => {
    app = await startApp({}, proxies)
    tenant = await aTenant(app.fleet(), { slug: 'dinkes', name: 'Dinas Kesehatan Contoh' })
  }
  const get = (host: string, path = '/', headers: Record<string, string> = {}) =>
    sendTo(app.port, host, path, { headers })

  it('is the same in capitals, with a port and with a dot behind', async () => {
    await open()

    for (const host of [
      'dinkes.localhost',
      'DINKES.LocalHost:80',
      'dinkes.localhost.',
      'dinkes.localhost.:9',
    ])
      expect(await get(host), host).to.include({ status: 200 })
  })

  const NOBODY = [
    ...['dinkess.localhost', 'a.dinkes.localhost', 'www.dinkes.localhost', 'dinkes', 'dinkes.example'],
    ...['api.localhost', 'ppid.localhost', 'constructor.localhost', 'xn--dinks-gva.localhost', '127.0.0.1'],
    ...['[::1]', '[::1]:3000', '::1', 'dinkes.localhost.evil.example', 'dinkes_localhost', '-.localhost'],
    ...["<script>alert('1')</script>.localhost", 'dinkes.localhost@evil.example', '..', ' '],
  ]
  for (const host of NOBODY) {
    it(`"${host}" is nobody's: the directory, and no page of an office`, async () => {
      await open()

      const { status, text } = await get(host)

      expect(status).to.equal(404)
      expect(text).to.include('Alamat tidak ditemukan').and.include('name="robots" content="noindex"')
      expect(text)
        .to.not.include("<script>alert('1')")
        .and.not.match(/href="\/(?!aset)/)
    })
  }

  it('may be missing in HTTP/1.0: the directory', async () => {
    await open()

    const socket = connect(app.port, '127.0.0.1')
    socket.write('GET / HTTP/1.0\r\n\r\n')
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    await once(socket, 'end')

    expect(Buffer.concat(chunks).toString()).to.match(/^HTTP\/1\.1 404 /)
  })

  it('of an office without a site is nobody’s', async () => {
    await open()
    await aTenant(app.fleet(), { slug: 'dishub', stage: 'unstarted', name: 'Dinas Perhubungan Contoh' })

    const { status, text } = await get('dishub.localhost')

    expect(status).to.equal(404)
    expect(text).to.include('Alamat tidak ditemukan').and.include('Dinas Perhubungan Contoh')
  })

  it('that an office had before leads to the present one, with path and query', async () => {
    await open()
    await addAlias(app.fleet(), MANAGER, tenant.id, 'kesehatan')

    const { status, headers } = await get('kesehatan.localhost', '/berita?kategori=layanan&hal=2')

    expect(status).to.equal(301)
    expect(headers.location).to.equal(`http://dinkes.localhost:${app.port}/berita?kategori=layanan&hal=2`)
  })

  it('of another domain leads to the office that it belongs to', async () => {
    await open()
    await addAlias(app.fleet(), MANAGER, tenant.id, 'rsud-solsel.example')

    const { status, headers } = await get('RSUD-solsel.example:8080', '/kontak')

    expect(status).to.equal(301)
    expect(headers.location).to.equal(`http://dinkes.localhost:${app.port}/kontak`)
  })

  it('in front of the base is never that other domain', async () => {
    await open()
    await addAlias(app.fleet(), MANAGER, tenant.id, 'rsud-solsel.example')

    expect((await get('rsud-solsel.example.localhost')).status).to.equal(404)
  })

  it('never is what a stranger writes into a forwarding header', async () => {
    await open()

    const { text } = await get('localhost', '/', { 'x-forwarded-host': 'dinkes.localhost' })

    expect(text).to.include('Perangkat daerah')
  })

  it('is what a trusted proxy says, and so is the scheme', async () => {
    const proxies = new BlockList()
    proxies.addAddress('127.0.0.1', 'ipv4')
    await open(proxies)
    const forwarded = { 'x-forwarded-host': 'dinkes.localhost', 'x-forwarded-proto': 'https' }

    const plain = await get('dinkes.localhost')
    const secure = await get('localhost', '/', forwarded)

    expect(secure.text).to.include('Dinas Kesehatan Contoh')
    expect(secure.headers).to.have.property('strict-transport-security')
    expect(plain.headers).to.not.have.property('strict-transport-security')
  })
})
