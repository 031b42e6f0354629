import type { BlockName } from '../../../domain/content/blocks/block-types.ts'
import { message } from '../../../platform/messages.ts'
import type { Control } from '../form/controls.ts'
import { idOf } from '../form/names.ts'
import { showControls } from '../form/show.ts'
import { placesOf, type Showing } from '../form/showing.ts'
import type { Typed, TypedFields } from '../form/typed.ts'
import { labelOf } from '../form/words.ts'
import { blockName, BLOCKS } from './names.ts'
import { blockControls, type Sheet, type TypedBlock } from './sheet.ts'
import type { BodyView, EditedBlock } from './view.ts'

/** Up to this many stand open; of more only the ones that are worked on. */
const OPEN_BLOCKS_MAX = 3
const EXCERPT_LENGTH_MAX = 90

/** The blocks in their order, and the ways to add one. */
export function bodyPage(
  sheet: Sheet,
  showing: Omit<Showing, 'scope'>,
  newBlock: string,
): BodyView | undefined {
  const { section, typed, errors } = sheet
  if (section.blocks.length === 0) return undefined
  const error = errors.get(BLOCKS)
  const offered = section.blocks.filter((name) => !isTaken(name, typed.blocks))
  const isUsual = (name: BlockName) => section.usual.includes(name)
  const offer = (name: BlockName) => ({
    ...{ label: message(`blok.${name}._name`), about: message(`blok.${name}._about`) },
    ...{ value: `blok:${name}`, action: `${showing.action}#${idOf(blockName(newBlock))}` },
  })
  return {
    heading: section.kind === 'home' ? 'Susunan beranda' : 'Isi',
    ...(error ? { error } : {}),
    blocks: typed.blocks.map((block, i) => editedBlock(block, i, sheet, showing)),
    usual: section.usual.filter((name) => offered.includes(name)).map(offer),
    others: offered.filter((name) => !isUsual(name)).map(offer),
  }
}

/** A home page has one opening. */
function isTaken(name: BlockName, blocks: readonly TypedBlock[]): boolean {
  return name === 'pembuka' && blocks.some(({ type }) => type === name)
}

function editedBlock(
  { id, type, typed }: TypedBlock,
  i: number,
  { typed: { blocks }, errors, touched }: Sheet,
  showing: Omit<Showing, 'scope'>,
): EditedBlock {
  const name = blockName(id)
  const scope = `blok.${type}`
  const controls = blockControls(type)
  const isWrong = [...errors.keys()].some((key) => key === name || key.startsWith(`${name}.`))
  const neighbour = blocks[i + 1] ?? blocks[i - 1]
  const error = errors.get(name)
  return {
    ...{
      id: idOf(name),
      value: `${id}:${type}`,
      label: labelOf(scope, '_name'),
      excerpt: excerptOf(controls, typed) || labelOf(scope, '_about'),
    },
    ...(error ? { error } : {}),
    ...blockPlaces(name, i, blocks, showing.action),
    open: blocks.length <= OPEN_BLOCKS_MAX || touched === id || isWrong,
    controls: showControls(controls, typed, { ...showing, scope }, { name, path: '' }),
    remove: {
      value: `hapus:${name}`,
      action: `${showing.action}#${neighbour ? idOf(blockName(neighbour.id)) : BLOCKS}`,
    },
  }
}

/** A block goes with its own name, unlike an item, which is named by its place. */
function blockPlaces(name: string, i: number, blocks: readonly TypedBlock[], action: string) {
  const { up, down } = placesOf(name, i, blocks.length, action)
  const own = `${action}#${idOf(name)}`
  return {
    ...(up ? { up: { value: `naik:${name}`, action: own } } : {}),
    ...(down ? { down: { value: `turun:${name}`, action: own } } : {}),
  }
}

function excerptOf(controls: readonly Control[], typed: TypedFields): string {
  const words = controls.flatMap((control) => wordsIn(control, typed[control.key] ?? ''))
  const text = words.join(' · ').replace(/\s+/g, ' ')
  if (text.length <= EXCERPT_LENGTH_MAX) return text
  return `${[...text].slice(0, EXCERPT_LENGTH_MAX).join('').trimEnd()}…`
}

const TEXTS: ReadonlySet<Control['control']> = new Set(['line', 'long', 'lines', 'marks', 'table'])

function wordsIn(control: Control, typed: Typed): string[] {
  if (control.control === 'list')
    return (typed as TypedFields[]).flatMap((item) =>
      control.fields.flatMap((field) => wordsIn(field, item[field.key] ?? '')),
    )
  return TEXTS.has(control.control) && typed !== '' ? [typed as string] : []
}
