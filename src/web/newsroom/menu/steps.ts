import { MENU_ITEMS_MAX } from '../../../domain/tenants/menu.ts'
import { ITEMS, type TypedItem, type TypedMenu } from './typed.ts'

/** Buttons of the form that change what stands in it, and store nothing. */
export const STEPS = {
  add: `${ITEMS}:tambah`,
  up: (place: number) => `${ITEMS}:naik:${place}`,
  down: (place: number) => `${ITEMS}:turun:${place}`,
  remove: (place: number) => `${ITEMS}:hapus:${place}`,
}

/** The form after a step; undefined: this button is none of them. The first item stays where it is. */
export function takeStep(menu: TypedMenu, step: string): TypedMenu | undefined {
  if (step === STEPS.add) return { ...menu, items: added(menu.items) }
  const [, verb, digit] = /^menu:(naik|turun|hapus):(\d)$/.exec(step) ?? []
  const place = Number(digit)
  if (verb === 'naik') return { ...menu, items: swapped(menu.items, place - 1) }
  if (verb === 'turun') return { ...menu, items: swapped(menu.items, place) }
  if (verb === 'hapus') return { ...menu, items: menu.items.filter((_, i) => i === 0 || i !== place) }
  return undefined
}

function added(items: TypedItem[]): TypedItem[] {
  return items.length < MENU_ITEMS_MAX ? [...items, { label: '', target: '', other: '' }] : items
}

/** The item at this place and the one after it change places. */
function swapped(items: TypedItem[], place: number): TypedItem[] {
  const [one, other] = [items[place], items[place + 1]]
  return place > 0 && one && other ? items.toSpliced(place, 2, other, one) : items
}
