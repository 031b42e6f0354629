import { BlockList } from 'node:net'
import { expect } from 'chai'
import { peerOf } from '../../../src/platform/http/peer.ts'

describe('who is behind an address', () => {
  const proxies = new BlockList()
  proxies.addAddress('10.0.0.1')
  proxies.addAddress('2001:db8::1', 'ipv6')

  it('is one peer for each IPv4 address, in either notation', () => {
    expect(peerOf('192.0.2.7', proxies)).to.equal('192.0.2.7')
    expect(peerOf('::ffff:192.0.2.7', proxies)).to.equal('192.0.2.7')
  })

  it('is one peer for a whole network of IPv6, however it is written', () => {
    const network = '2001:db8:0:5'

    for (const address of ['2001:db8:0:5::1', '2001:db8:0:5:1:2:3:4', '2001:db8:0:5:ffff::'])
      expect(peerOf(address, proxies)).to.equal(network)
    expect(peerOf('2001:db8:0:6::1', proxies)).not.to.equal(network)
    expect(peerOf('::1', proxies)).to.equal('0:0:0:0')
  })

  it('is nobody in particular for a proxy that we believe', () => {
    for (const address of ['10.0.0.1', '::ffff:10.0.0.1', '2001:db8::1'])
      expect(peerOf(address, proxies)).to.equal(undefined)
  })
})
