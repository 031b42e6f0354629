import type { Photo } from '../media/photos.ts'
import type { FieldsOf, Kind } from './kinds.ts'

/** A published entry in a list. */
export interface PublishedCard {
  id: string
  slug: string
  title: string
  summary: string
  category: string | null
  published_at: string
  starts_at: string | null
  ends_at: string | null
  /** JSON of the kind's own fields. */
  fields: string
  photo: Photo | undefined
}

export function fieldsOf<K extends Kind>(_kind: K, card: Pick<PublishedCard, 'fields'>): FieldsOf[K] {
  return JSON.parse(card.fields) as FieldsOf[K]
}
