import type { Field } from '../../frame/forms.ts'
import { idOf } from './names.ts'
import type { Sources } from './sources.ts'
import { CHECKED, type Typed } from './typed.ts'
import type { Places } from './view.ts'

/** What showing a form needs besides what was typed. */
export interface Showing {
  /** Of the words: `kind.service`, `blok.tanya`. */
  scope: string
  /** By the control's whole name. */
  errors: ReadonlyMap<string, string>
  sources: Sources
  /** `/dinkes`: where this office's photos and files are looked at. */
  base: string
  /** Where the whole form is sent. */
  action: string
  /** The entry that is edited: it is not offered to itself. */
  selfId: string
}

/** A control in its place: its whole name, and its path in the words. */
export interface Place {
  name: string
  path: string
}

export function fieldOf(
  name: string,
  typed: Typed,
  errors: ReadonlyMap<string, string>,
  maxlength?: number,
): Field {
  const id = idOf(name)
  const error = errors.get(name)
  return {
    ...{ name, id, hintId: `${id}-hint`, errorId: `${id}-error`, required: false },
    value: typeof typed === 'string' ? typed : '',
    checked: typed === CHECKED,
    ...(maxlength === undefined ? {} : { maxlength }),
    ...(error === undefined ? {} : { error }),
  }
}

/** The ways up and down of one item among several: it keeps the focus where it has gone. */
export function placesOf(name: string, i: number, count: number, action: string): Places {
  const to = (step: string, place: number) => ({
    value: `${step}:${name}.${i}`,
    action: `${action}#${idOf(`${name}.${place}`)}`,
  })
  return {
    ...(i > 0 ? { up: to('naik', i - 1) } : {}),
    ...(i < count - 1 ? { down: to('turun', i + 1) } : {}),
  }
}
