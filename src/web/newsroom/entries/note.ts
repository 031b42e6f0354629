import type { EntryRow } from '../../../domain/content/entries.ts'
import type { FieldsOf, Kind } from '../../../domain/content/kinds.ts'
import { documentClassLabel, needLabel } from '../../../domain/content/labels.ts'
import { formatMoment, toInstant } from '../../../platform/locale.ts'

type Notes = { [K in Kind]?: (fields: FieldsOf[K]) => string }

/** What tells entries of a kind apart in a list, besides their titles. */
const NOTES: Notes = {
  service: ({ need }) => (need ? needLabel(need) : ''),
  announcement: ({ endsAt }) => (endsAt ? `Berakhir ${formatMoment(toInstant(endsAt))}` : ''),
  event: ({ startsAt }) => (startsAt ? formatMoment(toInstant(startsAt)) : ''),
  official: ({ position }) => position,
  document: ({ class: documentClass, year }) =>
    [documentClassLabel(documentClass), year].filter(Boolean).join(', '),
}

export function noteOf(kind: Kind, { fields }: Pick<EntryRow, 'fields'>): string | undefined {
  const note = NOTES[kind] as ((fields: unknown) => string) | undefined
  return note?.(JSON.parse(fields)) || undefined
}

/** How many parts of an entry are still to be written. */
export function missingCount({ fields }: Pick<EntryRow, 'fields'>): number {
  return (JSON.parse(fields) as Partial<FieldsOf['page']>).incomplete?.length ?? 0
}
