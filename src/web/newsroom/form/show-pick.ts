import type { EntryRow } from '../../../domain/content/entries.ts'
import type { FieldsOf, Kind } from '../../../domain/content/kinds.ts'
import { message } from '../../../platform/messages.ts'
import { withChoices, type Field } from '../../frame/forms.ts'
import type { ControlOf } from './controls.ts'
import { idOf } from './names.ts'
import { placesOf, type Place, type Showing } from './showing.ts'
import type { Sources } from './sources.ts'
import type { ControlView } from './view.ts'
import { hintOf, labelOf, wordOf } from './words.ts'

const CHOSEN_FROM: Record<'services' | 'documents' | 'officials', Kind> = {
  ...{ services: 'service', documents: 'document', officials: 'official' },
}

/** The office's published entries to tick: the chosen ones first, in the order in which they will stand. */
export function showPick(
  { control }: ControlOf<'services' | 'documents' | 'officials'>,
  chosen: readonly string[],
  { scope, errors, sources, action }: Showing,
  { name, path }: Place,
): ControlView {
  const kind = CHOSEN_FROM[control]
  const rows = sources.entries(kind)
  const kept = chosen.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  const others = rows.filter((row) => row.state === 'published' && !kept.includes(row))
  const [hint, error] = [hintOf(scope, path), errors.get(name)]
  return {
    ...{ is: 'pick', id: idOf(name), name, label: labelOf(scope, path) },
    ...(hint ? { hint } : {}),
    ...(error ? { error } : {}),
    options: [...kept, ...others].map((row, i) => ({
      ...{ id: idOf(`${name}.${i}`), value: row.id, label: row.title, checked: i < kept.length },
      ...(row.state === 'published' ? {} : { note: message(`entry_state.${row.state}`) }),
      ...(i < kept.length ? placesOf(name, i, kept.length, action) : {}),
    })),
    ...(kept.length + others.length === 0 ? { empty: message('form.nothing_to_pick') } : {}),
  }
}

/** One other entry of the office: the official above, or the page above. */
export function showSelect(
  { control }: ControlOf<'official' | 'page'>,
  f: Field,
  { scope, sources, selfId }: Showing,
  { path }: Place,
): ControlView {
  const rows = control === 'page' ? pagesAbove(sources, selfId) : sources.entries('official')
  const offered = rows.filter(({ id, state }) => id !== selfId && (state === 'published' || id === f.value))
  const choices = offered.map(({ id, title }) => ({ value: id, label: title }))
  const hint = hintOf(scope, path)
  return {
    ...{ is: 'select', f: withChoices(f, choices), label: labelOf(scope, path) },
    ...(hint ? { hint } : {}),
    empty: wordOf(scope, `${path}_none`) ?? 'Belum dipilih',
  }
}

/** Pages are two levels deep: below a page that stands alone, and only without pages below itself. */
function pagesAbove(sources: Sources, selfId: string): readonly EntryRow[] {
  const pages = sources.entries('page')
  if (pages.some((page) => parentOf(page) === selfId)) return []
  return pages.filter((page) => parentOf(page) === '')
}

function parentOf({ fields }: EntryRow): string {
  return (JSON.parse(fields) as Partial<FieldsOf['page']>).parent ?? ''
}
