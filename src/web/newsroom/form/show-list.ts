import { message } from '../../../platform/messages.ts'
import { countName } from './body.ts'
import type { ControlOf } from './controls.ts'
import { idOf, manyName } from './names.ts'
import { fieldOf, placesOf, type Place, type Showing } from './showing.ts'
import type { TypedFields } from './typed.ts'
import type { ControlView } from './view.ts'
import { hintOf, labelOf, wordOf } from './words.ts'

/** Repeated fieldsets, each with its place and a way out. */
export function showList(
  { fields, max }: ControlOf<'list'>,
  typed: readonly TypedFields[],
  showing: Showing,
  { name, path }: Place,
  inside: (item: TypedFields, at: Place) => ControlView[],
): ControlView {
  const { scope, errors, action } = showing
  const [id, error, hint] = [idOf(name), errors.get(name), hintOf(scope, path)]
  const isFull = typed.length >= max
  const newId = idOf(`${name}.${typed.length}`)
  const addLabel = labelOf(scope, `${path}._add`)
  return {
    ...{
      is: 'list',
      id,
      label: labelOf(scope, path),
      ...(hint ? { hint } : {}),
      ...(error ? { error } : {}),
    },
    count: { name: countName(name), value: typed.length },
    items: typed.map((item, i) => ({
      id: idOf(`${name}.${i}`),
      label: message(labelOf(scope, `${path}._item`), { number: i + 1 }),
      ...placesOf(name, i, typed.length, action),
      remove: { value: `hapus:${name}.${i}`, action: `${action}#${id}` },
      controls: inside(item, { name: `${name}.${i}`, path }),
    })),
    ...(isFull ? {} : { add: { label: addLabel, value: `tambah:${name}`, action: `${action}#${newId}` } }),
    ...(isFull ? {} : manyOf(name, fields, showing, path)),
  }
}

function manyOf(name: string, fields: ControlOf<'list'>['fields'], { scope, errors }: Showing, path: string) {
  const label = wordOf(scope, `${path}._many`)
  if (!label || !fields.some(({ control }) => control === 'photo')) return {}
  return { many: { ...fieldOf(manyName(name), '', errors), label } }
}
