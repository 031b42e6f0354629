import type { Request, Response } from 'express'
import { officialCard } from '../../../domain/content/cards.ts'
import { findDraft, type Entry, type Version } from '../../../domain/content/entries.ts'
import { parseFields, type Kind } from '../../../domain/content/kinds.ts'
import { findPhotos, type Published } from '../../../domain/content/reading.ts'
import type { ThemeInput } from '../../../domain/themes/contract.ts'
import { message } from '../../../platform/messages.ts'
import { hostUrl } from '../../frame/parts.ts'
import { entryPage } from '../../frame/public/entry-page.ts'
import { openOffice, type Office } from '../../frame/public/office.ts'
import { freePage } from '../../frame/public/page.ts'
import { readingOf } from '../../frame/reading.ts'
import { setPublicHeaders } from '../../frame/security.ts'
import { writerOf } from '../writer.ts'

/** Answers with the newest text of an entry as the site itself would show it. */
export async function sendPreview(
  req: Request,
  res: Response,
  kind: Kind,
  entry: Entry,
  backUrl: string,
): Promise<void> {
  const { db, tenant, parts } = writerOf(req)
  const version = await findDraft(db, kind, entry)
  const view = await previewView(req, kind, entry, version)
  const isNewest = entry.state === 'published' && entry.published_revision === version.id
  const preview = { label: message(isNewest ? 'preview.published' : 'preview.draft'), backUrl }
  const page = { ...view.page, noindex: true }

  const html = parts.themes.render(tenant.theme ?? '_base', { ...view, page, preview } as ThemeInput)
  setPublicHeaders(res, req.place.secure)
  res.setHeader('Cache-Control', 'no-store')
  res.type('html').send(leadingToSite(html, tenant.slug, hostUrl(parts.base, tenant.slug)))
}

async function previewView(req: Request, kind: Kind, entry: Entry, version: Version): Promise<ThemeInput> {
  const { db, base, tenant, parts } = writerOf(req)
  const office = await openOffice(parts, db, tenant, readingOf(req.headers))
  const found = { entry, version, photos: await findPhotos(db, version) }
  const photoBase = `${base}/media`
  if (kind === 'official') return officialView(office, found as Published<'official'>, photoBase)
  return (await entryPage(office, kind, found as Published<typeof kind>, { db, photoBase })).view
}

/** An official has no page of their own: here they stand alone on one, as they will among the others. */
function officialView(office: Office, { entry, version, photos }: Published<'official'>, photoBase: string) {
  const card = {
    ...{ id: entry.id, slug: entry.slug, category: null, starts_at: null, ends_at: null },
    ...{ title: version.title, summary: '', published_at: entry.published_at ?? office.now },
    ...{ fields: JSON.stringify(version.fields), photo: photos.get(version.coverPhoto ?? '') },
  }
  const fields = parseFields('page', { section: 'profil' })
  const page = { entry, photos, version: { ...version, fields } }
  const officials = [officialCard(card, photoBase)]
  return freePage(office, page, [{ type: 'orang', title: null, officials }]).view
}

/** The site's own paths would lead nowhere on this host: they become whole addresses of the site. */
export function leadingToSite(html: string, slug: string, home: string): string {
  return html.replace(/ (href|action)="\/(?!\/)([^"]*)"/g, (whole, name: string, path: string) =>
    path.startsWith('aset/') || path.startsWith(`${slug}/`) ? whole : ` ${name}="${home}/${path}"`,
  )
}
