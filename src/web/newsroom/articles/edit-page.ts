import type { ZodError } from 'zod'
import { CATEGORIES } from '../../../domain/content/kinds/article.ts'
import type { Entry, Version } from '../../../domain/content/entries.ts'
import { photoView, type Photo } from '../../../domain/media/photos.ts'
import { formatBytes, formatMoment } from '../../../platform/locale.ts'
import { errorSummary, fields, withChoices } from '../../frame/forms.ts'
import { message } from '../../../platform/messages.ts'
import { hostUrl } from '../../frame/parts.ts'
import { categoryLabel } from '../../../domain/content/labels.ts'
import { publicationOf } from '../entries/publication.ts'
import { entryUrl, sectionOfKind } from '../entries/sections.ts'
import { savedText } from '../words.ts'
import type { Writer } from '../writer.ts'
import { articleForm, draftOf, typedOf, type ArticleTyped } from './form.ts'
import { readinessOf } from './readiness.ts'
import { stateOf } from '../states.ts'
import type { EditPage } from './view.ts'

/** What the writing page is made of. A new article has neither entry nor version. */
export interface Sheet {
  id: string
  entry?: Entry
  version?: Version<'article'>
  photo?: Photo
  /** A form that was not accepted, as it was typed. */
  typed?: ArticleTyped
  error?: ZodError
  /** Somebody saved this version in between. */
  theirs?: Version<'article'>
}

export function editPage(writer: Writer, sheet: Sheet): EditPage {
  const { entry, version, photo, typed = typedOf(version), error, theirs } = sheet
  const { actor, base, db } = writer
  const shown = fields(articleForm, typed, error)
  const url = `${base}/berita/${sheet.id}`
  // A text that was refused cannot be read as a document; its own message stands in the list instead.
  const draft = draftOf(shown.body?.error ? { ...typed, body: '' } : typed, photo?.id, version)
  return {
    title: typed.title || 'Berita baru',
    errors: errorSummary(shown),
    fields: { ...shown, category: withChoices(shown.category, categories) },
    action: url,
    articlesUrl: `${base}/berita`,
    ...(entry ? { composeUrl: entryUrl(base, sectionOfKind('article'), entry.id) } : {}),
    site: siteOf(writer),
    state: stateOf(entry),
    ...(version && !sheet.typed ? { saved: savedText(version.createdAt, db.now) } : {}),
    mayPublish: actor.role === 'editor',
    publishLabel: entry?.state === 'published' ? 'Terbitkan perubahan' : 'Terbitkan',
    ...(entry ? publicationOf(writer, 'article', entry, url) : {}),
    ...(photo ? { photo: photoThumb(photo, base) } : {}),
    readiness: readinessOf(draft, shown),
    ...(theirs ? { conflict: conflictOf(theirs, `${url}/pratinjau`) } : {}),
  }
}

const categories = CATEGORIES.map((value) => ({ value, label: categoryLabel(value) ?? value }))

function siteOf({ tenant, parts }: Writer): EditPage['site'] {
  return { name: tenant.short_name, address: new URL(hostUrl(parts.base, tenant.slug)).host }
}

function photoThumb(photo: Photo, base: string) {
  const { src, width, height } = photoView(photo, `${base}/media`)
  return { src, width, height, size: `${photo.width} × ${photo.height}, ${formatBytes(photo.size_bytes)}` }
}

function conflictOf({ authorName, createdAt }: Version, url: string) {
  const text = message('entry.conflict', { name: authorName, moment: formatMoment(createdAt) })
  return { text, theirs: { label: `Lihat versi ${authorName}`, url } }
}
