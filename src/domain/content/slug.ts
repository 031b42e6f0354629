import type { TenantDb } from '../../platform/db/tenant-db.ts'
import type { Kind } from './kinds.ts'

const SLUG_LENGTH_MAX = 60
const SUFFIX_MAX = 200

/** `Perekaman KTP-el keliling` → `perekaman-ktp-el-keliling`; never empty. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const cut =
    plain.length > SLUG_LENGTH_MAX ? plain.slice(0, SLUG_LENGTH_MAX + 1).replace(/-[^-]*$/, '') : plain
  return cut.slice(0, SLUG_LENGTH_MAX) || 'tulisan'
}

/** The title's slug, with a number behind it when another entry of the kind has it. Call it inside the transaction. */
export async function freeSlug(db: TenantDb, kind: Kind, title: string, entryId: string): Promise<string> {
  const slug = slugOf(title)
  const others = await db
    .from('entries')
    .where({ kind })
    .whereNot({ id: entryId })
    .whereLike('slug', `${slug}%`)
    .select('slug')
  // A name that another entry once had still leads there.
  const former = await db
    .from('former_addresses')
    .where({ kind })
    .whereNot({ entry_id: entryId })
    .whereLike('slug', `${slug}%`)
    .select('slug')
  const taken = new Set([...others, ...former].map((entry) => entry.slug))
  if (!taken.has(slug)) return slug
  for (let suffix = 2; suffix < SUFFIX_MAX; suffix++) {
    if (!taken.has(`${slug}-${suffix}`)) return `${slug}-${suffix}`
  }
  return `${slug}-${entryId.slice(-8)}`
}
