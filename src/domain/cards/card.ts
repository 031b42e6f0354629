import { hash } from 'node:crypto'
import { isId } from '../../platform/ids.ts'
import type { Tenant } from '../tenants/tenants.ts'

/** The office whose name and look a card bears. */
export type CardOffice = Pick<Tenant, 'name' | 'slug' | 'theme' | 'palette'>

/** What a card is about; null where a page is about the office itself. */
export type CardEntry = { id: string; title: string } | null

/** Raised when cards are drawn differently, so that messengers fetch them anew. */
const CARD_VERSION = '1'

const HOME = 'situs'
const DIGEST_LENGTH = 12
const NAME = /^([0-9a-z-]{1,40})-[0-9a-f]{12}\.png$/

/** `/kartu/<entry or situs>-<hash of all it shows>.png`: a changed title has another address, and may be kept for good. */
export function cardPath(tenant: CardOffice, entry: CardEntry): string {
  return `/kartu/${entry?.id ?? HOME}-${cardDigest(tenant, entry)}.png`
}

/** Short: nobody gains by finding a second title with the same one. */
export function cardDigest({ theme, palette, name, slug }: CardOffice, entry: CardEntry): string {
  const shown = [CARD_VERSION, theme, palette, name, slug, entry?.title]
  return hash('sha1', JSON.stringify(shown), 'hex').slice(0, DIGEST_LENGTH)
}

/** Of which entry a card of this name is or was; null is the office's own, undefined is no card's name. */
export function cardSubject(name: string): { entryId: string | null } | undefined {
  const subject = NAME.exec(name)?.[1]
  if (subject === HOME) return { entryId: null }
  return isId(subject) ? { entryId: subject } : undefined
}
