import { listEntries, type EntryRow } from '../../../domain/content/entries.ts'
import type { Kind } from '../../../domain/content/kinds.ts'
import { listDocumentFiles } from '../../../domain/documents/document-files.ts'
import { listPhotos, type Photo } from '../../../domain/media/photos.ts'
import type { TenantDb } from '../../../platform/db/tenant-db.ts'
import type { Control } from './controls.ts'
import type { Known } from './data.ts'
import type { Typed, TypedFields } from './typed.ts'

/** The office's rows that a form's controls show or offer. */
export interface Sources extends Known {
  photo(id: string): Photo | undefined
  entries(kind: Kind): readonly EntryRow[]
}

export interface Part {
  controls: readonly Control[]
  typed: TypedFields
}

const CHOICES_MAX = 500
const CHOSEN_FROM: Partial<Record<Control['control'], Kind>> = {
  ...{
    services: 'service',
    documents: 'document',
    officials: 'official',
    official: 'official',
    page: 'page',
  },
}

/** Reads once what all parts of a form need. */
export async function loadSources(db: TenantDb, parts: readonly Part[]): Promise<Sources> {
  const needs = { photo: new Set<string>(), file: new Set<string>(), kinds: new Set<Kind>() }
  for (const { controls, typed } of parts)
    eachControl(controls, typed, (control, value) => {
      if ((control.control === 'photo' || control.control === 'file') && value !== '')
        needs[control.control].add(value as string)
      const kind = CHOSEN_FROM[control.control]
      if (kind) needs.kinds.add(kind)
    })

  const photos = new Map((await listPhotos(db, [...needs.photo])).map((photo) => [photo.id, photo]))
  const files = new Map((await listDocumentFiles(db, [...needs.file])).map((file) => [file.id, file]))
  const entries = new Map<Kind, EntryRow[]>()
  for (const kind of needs.kinds)
    entries.set(kind, (await listEntries(db, kind, { arranged: true, perPage: CHOICES_MAX })).rows)
  const ids = new Set([...entries.values()].flat().map(({ id }) => id))
  return {
    photo: (id) => photos.get(id),
    hasPhoto: (id) => photos.has(id),
    file: (id) => files.get(id),
    entries: (kind) => entries.get(kind) ?? [],
    hasEntry: (id) => ids.has(id),
  }
}

function eachControl(
  controls: readonly Control[],
  typed: TypedFields,
  visit: (control: Control, value: Typed) => void,
): void {
  for (const control of controls) {
    const value = typed[control.key] ?? ''
    visit(control, value)
    if (control.control === 'group') eachControl(control.fields, value as TypedFields, visit)
    if (control.control === 'list')
      for (const item of value as TypedFields[]) eachControl(control.fields, item, visit)
  }
}
