import { BLOCKS_MAX } from '../../../domain/content/body.ts'
import { kindOf } from '../../../domain/content/kinds.ts'
import { controlsOf, type Control } from '../form/controls.ts'
import { typedOf, type Typed, type TypedFields } from '../form/typed.ts'
import { placeNamed } from './names.ts'
import type { Section } from './sections.ts'
import { blockControls, emptyBlock, typedBlock, type TypedSheet } from './sheet.ts'

/** What a button of the form does to what stands in it. */
export interface Step {
  verb: 'naik' | 'turun' | 'hapus' | 'tambah' | 'blok'
  /** Of a block, a list or an item; with `blok` the type of the new one. */
  target: string
}

const STEP = /^(naik|turun|hapus|tambah|blok):([\w.-]{1,100})$/

export function readStep(text: string): Step | undefined {
  const [, verb, target] = STEP.exec(text) ?? []
  return verb ? { verb: verb as Step['verb'], target: target! } : undefined
}

/** The sheet after a step; one that leads nowhere leaves it as it was. */
export function takeStep(
  sheet: TypedSheet,
  { verb, target }: Step,
  section: Section,
  newId: string,
): TypedSheet {
  if (verb === 'blok') return withBlock(sheet, target, section, newId)
  const place = placeNamed(target)
  if (!place) return sheet
  const { block: id, path } = place
  if (id === undefined) {
    const controls = controlsOf(kindOf(section.kind).schema)
    return { ...sheet, fields: inFields(controls, sheet.fields, path, verb) }
  }
  const at = sheet.blocks.findIndex((block) => block.id === id)
  if (at < 0) return sheet
  if (path.length === 0) return { ...sheet, blocks: moved(sheet.blocks, at, verb) }
  const block = sheet.blocks[at]!
  const typed = inFields(blockControls(block.type), block.typed, path, verb)
  return { ...sheet, blocks: sheet.blocks.with(at, { ...block, typed }) }
}

function withBlock(sheet: TypedSheet, type: string, { blocks }: Section, id: string): TypedSheet {
  const isOffered = blocks.some((name) => name === type) && sheet.blocks.length < BLOCKS_MAX
  if (!isOffered) return sheet
  const block = typedBlock(emptyBlock(type, id))
  return { ...sheet, blocks: type === 'pembuka' ? [block, ...sheet.blocks] : [...sheet.blocks, block] }
}

/** `items`, `items.2`, or through a list or group further down. */
function inFields(
  controls: readonly Control[],
  typed: TypedFields,
  [key = '', ...below]: readonly string[],
  verb: Step['verb'],
): TypedFields {
  const control = controls.find((one) => one.key === key)
  const value = typed[key]
  if (!control || value === undefined) return typed
  if (control.control === 'group')
    return { ...typed, [key]: inFields(control.fields, value as TypedFields, below, verb) }
  if (control.control !== 'list')
    return Array.isArray(value) ? { ...typed, [key]: inOrder(value, below, verb) } : typed
  const items = value as TypedFields[]
  if (verb === 'tambah' && below.length === 0)
    return { ...typed, [key]: items.length < control.max ? [...items, typedOf(control.fields, {})] : items }
  return { ...typed, [key]: inOrder(items, below, verb) }
}

function inOrder<Item extends TypedFields | string>(
  items: readonly Item[] | Typed,
  path: readonly string[],
  verb: Step['verb'],
): Typed {
  const place = Number(path[0])
  const list = items as Item[]
  return path.length === 1 && Number.isInteger(place) && place >= 0 && place < list.length
    ? (moved(list, place, verb) as Typed)
    : (list as Typed)
}

function moved<Item>(items: readonly Item[], at: number, verb: Step['verb']): Item[] {
  const rest = items.toSpliced(at, 1)
  if (verb === 'hapus') return rest
  const to = verb === 'naik' ? at - 1 : verb === 'turun' ? at + 1 : at
  return to < 0 || to >= items.length ? [...items] : rest.toSpliced(to, 0, items[at]!)
}
