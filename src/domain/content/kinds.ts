import type { z } from 'zod'
import { album, type AlbumFields } from './kinds/album.ts'
import { announcement, type AnnouncementFields } from './kinds/announcement.ts'
import { article, type ArticleFields } from './kinds/article.ts'
import { document, type DocumentFields } from './kinds/document.ts'
import { event, type EventFields } from './kinds/event.ts'
import { home, type HomeFields } from './kinds/home.ts'
import type { KindType } from './kinds/kind-type.ts'
import { official, type OfficialFields } from './kinds/official.ts'
import { page, type PageFields } from './kinds/page.ts'
import { service, type ServiceFields } from './kinds/service.ts'

export const TITLE_LENGTH_MAX = 90
export const SUMMARY_LENGTH_MAX = 160

/** The kinds' own fields, beside title, summary and body. */
export interface FieldsOf {
  article: ArticleFields
  page: PageFields
  service: ServiceFields
  announcement: AnnouncementFields
  event: EventFields
  album: AlbumFields
  official: OfficialFields
  document: DocumentFields
  home: HomeFields
}
export type Kind = keyof FieldsOf

const KINDS: { [K in Kind]: KindType<FieldsOf[K]> } = {
  ...{ article, page, service, announcement, event, album, official, document, home },
}

export function kindOf<K extends Kind>(kind: K): KindType<FieldsOf[K]> {
  return KINDS[kind]
}

/** Throws ZodError, with the field in the path. */
export function parseFields<K extends Kind>(kind: K, json: unknown): FieldsOf[K] {
  return (KINDS[kind].schema as z.ZodType<FieldsOf[K]>).parse(json)
}
