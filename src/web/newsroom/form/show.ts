import { withChoices, type Field } from '../../frame/forms.ts'
import type { Control, ControlOf } from './controls.ts'
import { idOf } from './names.ts'
import { showList } from './show-list.ts'
import { showPick, showSelect } from './show-pick.ts'
import { showFile, showPhoto } from './show-upload.ts'
import { fieldOf, type Place, type Showing } from './showing.ts'
import type { Typed, TypedFields } from './typed.ts'
import type { ControlView } from './view.ts'
import { hintOf, labelOf, wordOf, type Words } from './words.ts'

export function showControls(
  controls: readonly Control[],
  typed: TypedFields,
  showing: Showing,
  at: Place,
): ControlView[] {
  return controls
    .filter(({ control }) => control !== 'hidden')
    .map((control) => {
      const { key } = control
      const place = { name: `${at.name}.${key}`, path: at.path ? `${at.path}.${key}` : key }
      return showOne(control, typed[key] ?? '', showing, place)
    })
}

const CHOICES_AS_RADIOS_MAX = 4
/** Below this length a counter is more noise than help. */
const COUNTED_FROM = 60

function showOne(control: Control, typed: Typed, showing: Showing, place: Place): ControlView {
  const { scope, errors } = showing
  const words = { label: labelOf(scope, place.path), hint: hintOf(scope, place.path) }
  const f = fieldOf(place.name, typed, errors, lengthMax(control))
  const counter = (f.maxlength ?? 0) >= COUNTED_FROM
  switch (control.control) {
    case 'check':
      return { is: 'check', f, ...words }
    case 'choice':
      return showChoice(control, f, words, showing, place)
    case 'date':
      return { is: 'line', f, ...words, type: 'date', counter: false }
    case 'moment':
      return { is: 'line', f, ...words, type: 'datetime-local', counter: false }
    case 'number': {
      const { min, max } = control
      return { is: 'line', f, ...words, type: 'number', counter: false, min, max }
    }
    case 'long':
      return { is: 'area', f, ...words, rows: 3, counter, marks: false }
    case 'lines':
    case 'table':
      return { is: 'area', f, ...words, rows: 5, counter: false, marks: false }
    case 'marks':
      return { is: 'area', f, ...words, rows: 8, counter: false, marks: true }
    case 'photo':
      return showPhoto(f, words, showing)
    case 'file':
      return showFile(f, words, showing)
    case 'list':
      return showList(control, typed as TypedFields[], showing, place, (item, at) =>
        showControls(control.fields, item, showing, at),
      )
    case 'group':
      return showGroup(control, typed as TypedFields, showing, place)
    case 'services':
    case 'documents':
    case 'officials':
      return showPick(control, typed as string[], showing, place)
    case 'official':
    case 'page':
      return showSelect(control, f, showing, place)
    default:
      return { is: 'line', f, ...words, type: 'text', counter: counter && control.control === 'line' }
  }
}

function lengthMax(control: Control): number | undefined {
  const isText = control.control === 'line' || control.control === 'link' || control.control === 'long'
  return isText || control.control === 'marks' ? control.max : undefined
}

function showChoice(
  { values, nullable }: ControlOf<'choice'>,
  f: Field,
  words: Words,
  { scope }: Showing,
  { path }: Place,
): ControlView {
  const choices = values.map((value) => {
    const hint = wordOf(scope, `${path}_${value}_examples`)
    return { value, label: labelOf(scope, `${path}_${value}`), ...(hint ? { hint } : {}) }
  })
  const none = nullable ? wordOf(scope, `${path}_none`) : undefined
  const all = none ? [{ value: '', label: none }, ...choices] : choices
  if (all.length <= CHOICES_AS_RADIOS_MAX) return { is: 'radios', f: withChoices(f, all), ...words }
  // Where nothing has a name of its own, nothing chosen is what publishing asks for.
  const empty = nullable ? (none ?? 'Belum dipilih') : undefined
  return { is: 'select', f: withChoices(f, choices), ...words, ...(empty ? { empty } : {}) }
}

function showGroup(
  { fields }: ControlOf<'group'>,
  typed: TypedFields,
  showing: Showing,
  place: Place,
): ControlView {
  const { scope, errors } = showing
  const hint = hintOf(scope, place.path)
  const isWrong = [...errors.keys()].some((name) => name.startsWith(`${place.name}.`))
  return {
    ...{ is: 'group', id: idOf(place.name), label: labelOf(scope, place.path), open: isWrong },
    ...(hint ? { hint } : {}),
    controls: showControls(fields, typed, showing, place),
  }
}
