import { isIPv4, isIPv6, type BlockList } from 'node:net'

const NETWORK_WORDS = 4

/**
 * What stands for whoever is behind an address; undefined for a proxy that we believe, whose connections are many
 * people's. In IPv6 one house has a whole network of addresses.
 */
export function peerOf(address: string, proxies: BlockList): string | undefined {
  const plain = address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address
  if (isIPv4(plain)) return proxies.check(plain, 'ipv4') ? undefined : plain
  if (!isIPv6(address)) return address
  return proxies.check(address, 'ipv6') ? undefined : networkOf(address)
}

function networkOf(address: string): string {
  const [before = '', after] = address.split('::')
  const first = before === '' ? [] : before.split(':')
  const last = after ? after.split(':') : []
  const left = after === undefined ? 0 : 2 * NETWORK_WORDS - first.length - last.length
  return [...first, ...Array.from({ length: left }, () => '0'), ...last].slice(0, NETWORK_WORDS).join(':')
}
