import { arrangeRefusal } from '../../../domain/tenants/arranging.ts'
import { MENU_ITEMS_MAX, readMenu } from '../../../domain/tenants/menu.ts'
import { message } from '../../../platform/messages.ts'
import type { Fields } from '../../frame/forms.ts'
import { hostUrl } from '../../frame/parts.ts'
import { countName } from '../form/body.ts'
import { idOf } from '../form/names.ts'
import { rowFields, summaryOf } from '../office/row-fields.ts'
import type { Writer } from '../writer.ts'
import { itemParts } from './form.ts'
import { STEPS } from './steps.ts'
import type { Target, Targets } from './targets.ts'
import { ITEMS, OTHER_TARGET, type TypedMenu } from './typed.ts'
import type { MenuPage, MenuRow } from './view.ts'

export interface Shown {
  typed: TypedMenu
  targets: Targets
  /** Says what is wrong. */
  checked: boolean
  conflict?: string
}

export function menuPage({ tenant, parts, actor, base }: Writer, shown: Shown): MenuPage {
  const { typed, targets, checked, conflict } = shown
  const page = {
    site: { label: 'Lihat situs', url: hostUrl(parts.base, tenant.slug) },
    preview: typed.items
      .filter(({ label }) => label !== '')
      .map(({ label }, i) => ({ label, isHome: i === 0 })),
  }
  if (arrangeRefusal(actor)) return { ...page, items: readMenu(tenant) }

  const fields = itemParts(typed).map((part, i) => rowFields(part, `${ITEMS}.${i}`, checked))
  const [home, ...rest] = fields
  const errors = checked ? summaryOf(fields) : undefined
  return {
    ...page,
    ...(errors ? { errors } : {}),
    form: {
      ...{ action: `${base}/menu`, seen: typed.seen },
      ...(conflict ? { conflict } : {}),
      count: { name: countName(ITEMS), value: fields.length },
      home: home!.label!,
      rows: rest.map((row, i) => rowOf(row, { place: i + 1, count: fields.length, targets })),
      ...(fields.length < MENU_ITEMS_MAX ? { addStep: STEPS.add } : {}),
    },
  }
}

function rowOf(
  { label, target, other }: Fields,
  { place, count, targets }: { place: number; count: number; targets: Targets },
): MenuRow {
  const chosen = target!.value
  const options = (list: readonly Target[]) =>
    list.map(({ path, label }) => ({ value: path, label, selected: path === chosen }))
  const idAt = (at: number) => idOf(`${ITEMS}.${at}.label`)
  return {
    id: idOf(`${ITEMS}.${place}`),
    name: message('menu.row', { number: place + 1 }),
    ...{ label: label!, target: target!, other: other! },
    groups: [
      { label: 'Bagian situs', options: options(targets.sections) },
      { label: 'Halaman', options: options(targets.pages) },
    ].filter(({ options }) => options.length > 0),
    otherTarget: { value: OTHER_TARGET, selected: chosen === OTHER_TARGET },
    removeStep: STEPS.remove(place),
    ...(place > 1 ? { upStep: STEPS.up(place) } : {}),
    ...(place < count - 1 ? { downStep: STEPS.down(place) } : {}),
    ...{ upId: idAt(place - 1), downId: idAt(place + 1) },
  }
}
