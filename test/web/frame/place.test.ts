import type { IncomingMessage } from 'node:http'
import { BlockList } from 'node:net'
import { expect } from 'chai'
import { placeOf, visitorOf } from '../../../src/web/frame/place.ts'

const BASE = new URL('https://solselkab.example')

function place(headers: Record<string, string | undefined>, proxies = new BlockList(), peer = '203.0.113.9') {
  const req = { headers, socket: { remoteAddress: peer } } as unknown as IncomingMessage
  return placeOf(req, BASE, proxies)
}

describe('a host', () => {
  const SHAPES: [string | undefined, string, string][] = [
    ['solselkab.example', 'portal', ''],
    ['www.solselkab.example', 'portal', 'www'],
    ['WWW.SolselKab.Example:443', 'portal', 'www'],
    ['dapur.solselkab.example', 'newsroom', 'dapur'],
    ['konsol.solselkab.example.', 'console', 'konsol'],
    ['dinkes.solselkab.example', 'site', 'dinkes'],
    ['DinKes.SOLSELKAB.example', 'site', 'dinkes'],
    ['dinkes.solselkab.example:3000', 'site', 'dinkes'],
    ['dinkes.solselkab.example.', 'site', 'dinkes'],
    ['dinkes.solselkab.example.:8080', 'site', 'dinkes'],
    ['xn--dinks-gva.solselkab.example', 'site', 'xn--dinks-gva'],
    ['constructor.solselkab.example', 'site', 'constructor'],
    ['rsud-solsel.example', 'site', 'rsud-solsel.example'],
    ['evilsolselkab.example', 'site', 'evilsolselkab.example'],
    ['www.dinkes.solselkab.example', 'unknown', ''],
    ['a.b.solselkab.example', 'unknown', ''],
    ['rsud.example.solselkab.example', 'unknown', ''],
    ['dinkes', 'unknown', ''],
    ['localhost', 'unknown', ''],
    ['.solselkab.example', 'unknown', ''],
    ['dinkes..solselkab.example', 'unknown', ''],
    ['-dinkes.solselkab.example', 'unknown', ''],
    ['din_kes.solselkab.example', 'unknown', ''],
    ['dinkes.solselkab.example/..', 'unknown', ''],
    ['dinkes.solselkab.example@evil.example', 'unknown', ''],
    ['dinkés.solselkab.example', 'unknown', ''],
    ['[::1]:3000', 'unknown', ''],
    ['::1', 'unknown', ''],
    [`${'a'.repeat(250)}.example`, 'unknown', ''],
    ['', 'unknown', ''],
    [undefined, 'unknown', ''],
  ]
  for (const [host, surface, name] of SHAPES) {
    it(`"${host ?? 'missing'}" leads to ${surface}${name && ` (${name})`}`, () => {
      expect(place({ host })).to.include({ surface, name })
    })
  }
})

describe('the headers of a proxy', () => {
  const forwarded = {
    host: 'solselkab.example',
    'x-forwarded-host': 'dinkes.solselkab.example',
    'x-forwarded-proto': 'http',
    'x-forwarded-for': '198.51.100.7',
  }
  const proxies = () => {
    const list = new BlockList()
    list.addSubnet('10.0.0.0', 8, 'ipv4')
    return list
  }

  it('count for nothing from a stranger', () => {
    expect(place(forwarded, proxies(), '203.0.113.9')).to.include({
      surface: 'portal',
      secure: true,
      client: '203.0.113.9',
    })
  })

  it('count from a proxy of the settings, over IPv4 inside IPv6 too', () => {
    for (const peer of ['10.1.2.3', '::ffff:10.1.2.3']) {
      expect(place(forwarded, proxies(), peer)).to.include({
        name: 'dinkes',
        secure: false,
        client: '198.51.100.7',
      })
    }
  })

  it('name the last visitor that no proxy of ours added, not what the visitor claims', () => {
    const claimed = { ...forwarded, 'x-forwarded-for': '1.1.1.1, 198.51.100.7, 10.9.9.9' }

    expect(place(claimed, proxies(), '10.1.2.3').client).to.equal('198.51.100.7')
  })

  it('name a visitor by network in IPv6, and by the whole address otherwise', () => {
    const visitor = (client: string) =>
      visitorOf({ place: place({ ...forwarded, 'x-forwarded-for': client }, proxies(), '10.1.2.3') } as never)

    expect(visitor('2001:db8:1:2::7')).to.equal(visitor('2001:db8:1:2:ffff::9'))
    expect(visitor('2001:db8:1:2::7')).to.not.equal(visitor('2001:db8:1:3::7'))
    expect(visitor('::ffff:198.51.100.7')).to.equal('198.51.100.7')
    expect(visitor('198.51.100.8')).to.equal('198.51.100.8')
    expect(visitor('10.9.9.9')).to.equal('10.1.2.3')
  })

  it('give the proxy itself when no visitor is named', () => {
    expect(place({ host: 'solselkab.example' }, proxies(), '10.1.2.3').client).to.equal('10.1.2.3')
  })
})
