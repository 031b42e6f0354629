import type { Field } from '../../frame/forms.ts'

/** A control as `newsroom/form/_control` places it. */
export type ControlView =
  | LineView
  | AreaView
  | { is: 'radios' | 'check'; f: Field; label: string; hint?: string }
  | { is: 'select'; f: Field; label: string; hint?: string; empty?: string }
  | PhotoView
  | FileView
  | PickView
  | ListView
  | GroupView

interface LineView {
  is: 'line'
  f: Field
  label: string
  hint?: string
  type: 'text' | 'date' | 'datetime-local' | 'number'
  counter: boolean
  /** Of a number. */
  min?: number
  max?: number
}

interface AreaView {
  is: 'area'
  f: Field
  label: string
  hint?: string
  rows: number
  counter: boolean
  /** Explains the light marks. */
  marks: boolean
}

interface UploadView {
  f: Field
  label: string
  hint?: string
  /** Carries the id of what was uploaded before. */
  kept: { name: string; value: string }
  remove: Field
}

interface PhotoView extends UploadView {
  is: 'photo'
  photo?: { src: string; width: number; height: number; size: string }
}

interface FileView extends UploadView {
  is: 'file'
  file?: { url: string; name: string; size: string }
}

/** A plain button that sends the whole form and changes what stands in it. */
export interface StepButton {
  value: string
  /** With the fragment of what it touches, so that focus comes back there. */
  action: string
}

export interface Places {
  up?: StepButton
  down?: StepButton
}

/** Entries to tick; the chosen ones first, in their order. */
interface PickView {
  is: 'pick'
  id: string
  name: string
  label: string
  hint?: string
  error?: string
  options: (Places & { id: string; value: string; label: string; note?: string; checked: boolean })[]
  empty?: string
}

interface ListView {
  is: 'list'
  id: string
  label: string
  hint?: string
  error?: string
  count: { name: string; value: number }
  items: (Places & { id: string; label: string; controls: ControlView[]; remove: StepButton })[]
  add?: StepButton & { label: string }
  /** Several photos at once, each an item. */
  many?: Field & { label: string }
}

interface GroupView {
  is: 'group'
  id: string
  label: string
  hint?: string
  open: boolean
  controls: ControlView[]
}
