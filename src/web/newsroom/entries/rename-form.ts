import { kindOf } from '../../../domain/content/kinds.ts'
import { hostUrl } from '../../frame/parts.ts'
import { fieldOf } from '../form/showing.ts'
import type { Writer } from '../writer.ts'
import type { Sheet } from './sheet.ts'
import type { EntryEditPage } from './view.ts'

export const SLUG_FIELD = 'alamat'
const SLUG_LENGTH_MAX = 60

/** Before its first publication the address follows the title; home and officials have none of their own. */
export function renameForm(
  { tenant, parts }: Writer,
  { section: { kind }, entry, errors, wanted }: Sheet,
  url: string,
): Pick<EntryEditPage, 'rename'> {
  const path = entry?.published_at && kind !== 'home' ? kindOf(kind).path(entry) : null
  if (!entry || path === null) return {}
  const { host } = new URL(hostUrl(parts.base, tenant.slug))
  return {
    rename: {
      action: `${url}/alamat`,
      prefix: host + path.slice(0, -entry.slug.length),
      field: fieldOf(SLUG_FIELD, wanted ?? entry.slug, errors, SLUG_LENGTH_MAX),
    },
  }
}
