import type { ZodError } from 'zod'
import type { Entry, Version } from '../../../domain/content/entries.ts'
import { formatMoment } from '../../../platform/locale.ts'
import { errorSummary, fields } from '../../frame/forms.ts'
import { message } from '../../frame/messages.ts'
import { hostUrl } from '../../frame/parts.ts'
import { stateOf } from '../articles/state.ts'
import { savedText } from '../words.ts'
import type { Writer } from '../writer.ts'
import { pageForm, typedOf, type PageTyped } from './form.ts'
import type { PageEditPage } from './view.ts'

export interface PageSheet {
  entry: Entry
  version: Version<'page'>
  /** A form that was not accepted, as it was typed. */
  typed?: PageTyped
  error?: ZodError
  /** Somebody saved this version in between. */
  theirs?: Version<'page'>
}

export function editPage(writer: Writer, { entry, version, typed, error, theirs }: PageSheet): PageEditPage {
  const { actor, base, tenant, parts, db } = writer
  const shown = fields(pageForm, typed ?? typedOf(version), error)
  const publicUrl = publicPageUrl(writer, entry)
  const url = `${base}/halaman/${entry.id}`
  return {
    title: shown.title?.value || version.title,
    errors: errorSummary(shown),
    fields: shown,
    action: url,
    pagesUrl: `${base}/halaman`,
    site: { name: tenant.short_name, address: new URL(hostUrl(parts.base, tenant.slug)).host },
    state: stateOf(entry),
    ...(typed ? {} : { saved: savedText(version.createdAt, db.now) }),
    saveLabel: actor.role === 'editor' ? 'Simpan dan terbitkan' : 'Simpan draf',
    ...(publicUrl ? { publicUrl } : {}),
    missing: version.fields.incomplete,
    ...(theirs ? { conflict: conflictOf(theirs, url) } : {}),
  }
}

export function publicPageUrl(
  { tenant, parts }: Writer,
  { state, slug }: Pick<Entry, 'state' | 'slug'>,
): string | undefined {
  return state === 'published' && tenant.stage === 'live'
    ? `${hostUrl(parts.base, tenant.slug)}/profil/${slug}`
    : undefined
}

function conflictOf({ authorName, createdAt }: Version, url: string) {
  const text = message('entry.conflict', { name: authorName, moment: formatMoment(createdAt) })
  return { text, theirs: { label: `Lihat versi ${authorName}`, url } }
}
