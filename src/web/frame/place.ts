import type { IncomingMessage } from 'node:http'
import { BlockList, isIPv6 } from 'node:net'
import { peerOf } from '../../platform/http/peer.ts'

export type Surface = 'site' | 'portal' | 'newsroom' | 'console' | 'unknown'

/** Where a request arrived: which surface, and under which name. */
export interface Place {
  surface: Surface
  /** Of a site: the name in front of the base (`dinkes`) or the whole host when it is another domain. */
  name: string
  /** Host as asked for, lower case, without port. */
  host: string
  secure: boolean
  /** Address of the visitor, behind proxies that we believe. */
  client: string
}

declare module 'http' {
  interface IncomingMessage {
    place: Place
    /** Names the request in the log and, in short, on an error page. */
    id: string
    /** The office it turned out to be about, for the log. */
    tenantId?: string
  }
}

const SURFACES = new Map<string, Surface>([
  ['', 'portal'],
  ['www', 'portal'],
  ['dapur', 'newsroom'],
  ['konsol', 'console'],
])
const HOST = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/
const NOWHERE = { surface: 'unknown', name: '' } as const
const LABEL = /^[a-z0-9-]+$/

/** Host, scheme and visitor's address; `X-Forwarded-*` counts only from a proxy of the settings. */
export function placeOf(req: IncomingMessage, base: URL, proxies: BlockList): Place {
  const peer = plainAddress(req.socket.remoteAddress ?? '')
  // Looking an address up in the list costs as much as the rest of a cached answer.
  const believed = isForwarded(req) && peer !== '' && proxies.check(peer, isIPv6(peer) ? 'ipv6' : 'ipv4')
  const { surface, name, host } = named(
    (believed && header(req, 'x-forwarded-host')) || req.headers.host || '',
    base,
  )
  return {
    surface,
    name,
    host,
    secure:
      believed && header(req, 'x-forwarded-proto')
        ? header(req, 'x-forwarded-proto') === 'https'
        : base.protocol === 'https:',
    client: believed ? lastForeign(header(req, 'x-forwarded-for', true), proxies) || peer : peer,
  }
}

/** Whether the address is a proxy's was asked when the request came in. */
const NO_PROXIES = new BlockList()

/** Whom a limit counts: an address or, in IPv6, a network, because one house has more addresses than any limit. */
export function visitorOf({ place }: IncomingMessage): string {
  return peerOf(place.client, NO_PROXIES) ?? place.client
}

function isForwarded({ headers }: IncomingMessage): boolean {
  return (
    headers['x-forwarded-for'] !== undefined ||
    headers['x-forwarded-host'] !== undefined ||
    headers['x-forwarded-proto'] !== undefined
  )
}

type Named = Pick<Place, 'surface' | 'name' | 'host'>

const NAMED_MAX = 2000
const HEADER_LENGTH_MAX = 260
const namedBefore = new WeakMap<URL, Map<string, Named>>()

/** Requests name the same hosts over and over: each is taken apart once. */
function named(header: string, base: URL): Named {
  let names = namedBefore.get(base)
  if (!names) namedBefore.set(base, (names = new Map()))
  const known = names.get(header)
  if (known) return known

  const host = hostname(header)
  const made = { ...surfaceOf(host, base.hostname), host }
  if (names.size >= NAMED_MAX) names.clear()
  if (header.length <= HEADER_LENGTH_MAX) names.set(header, made)
  return made
}

function surfaceOf(host: string, base: string): Pick<Place, 'surface' | 'name'> {
  if (!HOST.test(host)) return NOWHERE
  // Another domain; a single word is none, and must not pass for the name of an office.
  if (host !== base && !host.endsWith(`.${base}`))
    return host.includes('.') ? { surface: 'site', name: host } : NOWHERE
  const name = host.slice(0, -base.length - 1)
  const surface = SURFACES.get(name)
  if (surface) return { surface, name }
  return LABEL.test(name) ? { surface: 'site', name } : NOWHERE
}

/** `Dinkes.Localhost.:3000` → `dinkes.localhost` */
function hostname(host: string): string {
  return host.trim().toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '')
}

/** Of a list, the last entry (the one our own proxy wrote), or the whole list. */
function header(req: IncomingMessage, name: string, whole = false): string {
  const value = req.headers[name]
  const text = Array.isArray(value) ? value.join(',') : (value ?? '')
  return whole ? text : (text.split(',').at(-1) ?? '').trim()
}

/** The nearest address in `X-Forwarded-For` that is not one of our proxies. */
function lastForeign(list: string, proxies: BlockList): string | undefined {
  const addresses = list.split(',').map((part) => plainAddress(part.trim()))
  return addresses
    .reverse()
    .find((address) => address !== '' && !proxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4'))
}

function plainAddress(address: string): string {
  return address.startsWith('::ffff:') ? address.slice(7) : address
}
