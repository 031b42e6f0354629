import type { Request } from 'express'
import { findEntry, type Entry } from '../../../domain/content/entries.ts'
import { kindOf, type Kind } from '../../../domain/content/kinds.ts'
import { withdrawRefusal } from '../../../domain/content/publishing.ts'
import { formatMoment } from '../../../platform/locale.ts'
import { message } from '../../../platform/messages.ts'
import { hostUrl } from '../../frame/parts.ts'
import type { Confirmation } from '../../frame/shapes.ts'
import { noticeNext } from '../notices.ts'
import { writerOf, type Writer } from '../writer.ts'

/** Where a text stands before the public, and the way to take it back. */
export interface Publication {
  /** `Terbit 23 November 2026 pukul 09.42 WIB` */
  publishedText?: string
  publicUrl?: string
  withdraw?: Confirmation
}

/** `url`: where the entry is edited. */
export function publicationOf(writer: Writer, kind: Kind, entry: Entry, url: string): Publication {
  const { state, published_at, withdrawn_at } = entry
  const publicUrl = publicUrlOf(writer, kind, entry)
  const withdraw = {
    action: `${url}/penarikan`,
    heading: message(kind === 'article' ? 'entry.withdraw_heading' : 'entry.withdraw_this'),
    text: message('entry.withdraw_text'),
  }
  return {
    ...(state === 'published' ? { publishedText: `Terbit ${formatMoment(published_at ?? '')}` } : {}),
    ...(state === 'withdrawn' ? { publishedText: `Ditarik ${formatMoment(withdrawn_at ?? '')}` } : {}),
    ...(publicUrl ? { publicUrl } : {}),
    ...(withdrawRefusal(writer.actor, entry) ? {} : { withdraw }),
  }
}

/** Officials stand together on the profile page. */
const PEOPLE_PATH = '/profil'

/** undefined: the public cannot read it now. */
export function publicUrlOf(
  { tenant, parts }: Writer,
  kind: Kind,
  entry: Pick<Entry, 'state' | 'slug' | 'category' | 'published_at'>,
): string | undefined {
  if (entry.state !== 'published' || tenant.stage !== 'live') return undefined
  return hostUrl(parts.base, tenant.slug) + (kindOf(kind).path(entry) ?? PEOPLE_PATH)
}

/** Says where the public reads it, or that the site is not public yet. */
export async function noticePublished(req: Request, kind: Kind, id: string): Promise<void> {
  const writer = writerOf(req)
  const url = publicUrlOf(writer, kind, await findEntry(writer.db, kind, id))
  const words = kind === 'article' ? 'article' : 'entry'
  if (!url) return noticeNext(req, { tone: 'info', text: message(`${words}.published_not_public`) })
  const text = message(`${words}.published`)
  noticeNext(req, { tone: 'ok', text, action: { label: 'Buka di situs', url } })
}
