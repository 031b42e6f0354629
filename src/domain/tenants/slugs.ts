import type { FleetDb } from '../../platform/db/fleet-db.ts'

/** Names that belong to surfaces or to the machinery around a domain, never to an office. */
export const SURFACE_NAMES = ['www', 'dapur', 'konsol', 'ppid', 'api'] as const
const MACHINERY = [
  ...[
    'admin',
    'autoconfig',
    'autodiscover',
    'cdn',
    'dev',
    'ftp',
    'imap',
    'localhost',
    'login',
    'mail',
    'masuk',
    'mx',
  ],
  ...[
    'ns',
    'ns1',
    'ns2',
    'pop',
    'portal',
    'root',
    'smtp',
    'staging',
    'static',
    'status',
    'test',
    'uji',
    'vpn',
    'webmail',
  ],
]
const FORMAT = /^[a-z](?:[a-z0-9]|-(?!-)){0,28}[a-z0-9]$/
const DISTANCE_LENGTH_MIN = 6

export interface SlugQuestion {
  slug: string
  /** The office that asks: its own present address is always allowed to it. */
  tenantId: string
  /** Other hosts of the regency, from the roster. */
  reserved: readonly string[]
}

/** The locale key of what is wrong with an address; undefined when it can be used. */
export async function slugIssue(
  db: FleetDb,
  question: SlugQuestion,
): Promise<{ messageKey: string; values: Record<string, string> } | undefined> {
  const { slug } = question
  if (!FORMAT.test(slug)) return { messageKey: 'slug.format', values: {} }
  if (isReserved(slug, question.reserved)) return { messageKey: 'slug.reserved', values: { slug } }

  const tenants = await db.from('tenants').select('id', 'slug', 'short_name')
  const others = tenants.filter((tenant) => tenant.id !== question.tenantId)
  const holder = others.find((tenant) => tenant.slug === slug)
  if (holder) return { messageKey: 'slug.taken', values: { slug, name: holder.short_name } }
  const alias = await db.from('tenant_aliases').where({ host: slug }).first()
  if (alias && alias.tenant_id !== question.tenantId) return { messageKey: 'slug.was_used', values: { slug } }

  const own = tenants.find((tenant) => tenant.id === question.tenantId)
  if (own?.slug === slug) return undefined
  const twin = others.find((tenant) => looksAlike(tenant.slug, slug))
  return twin && { messageKey: 'slug.look_alike', values: { slug, other: twin.slug, name: twin.short_name } }
}

export function isReserved(slug: string, reserved: readonly string[]): boolean {
  return ([...SURFACE_NAMES, ...MACHINERY, ...reserved] as string[]).includes(slug)
}

/** Would a citizen take one for the other? Same skeleton (d1shub, dis-hub), or one letter apart in a longer name. */
export function looksAlike(a: string, b: string): boolean {
  if (skeleton(a) === skeleton(b)) return true
  return Math.min(a.length, b.length) >= DISTANCE_LENGTH_MIN && isOneEditApart(a, b)
}

function skeleton(slug: string): string {
  return slug
    .replaceAll('-', '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replace(/[0o]/g, 'o')
    .replace(/[1il]/g, 'i')
    .replaceAll('5', 's')
    .replaceAll('2', 'z')
    .replaceAll('8', 'b')
}

function isOneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1)
  const swapped = short[start] === long[start + 1] && short[start + 1] === long[start]
  return (
    short.slice(start + 1) === long.slice(start + 1) ||
    (swapped && short.slice(start + 2) === long.slice(start + 2))
  )
}
