import { HOME_PATH, MENU_ITEMS_MAX, menuMark, readMenu, type MenuItem } from '../../../domain/tenants/menu.ts'
import type { Tenant } from '../../../domain/tenants/tenants.ts'
import type { FormBody } from '../form/body.ts'
import type { Targets } from './targets.ts'

/** An item as it stands in the form: where it leads is chosen, or typed with the choice `lain`. */
export type TypedItem = Record<'label' | 'target' | 'other', string>

export interface TypedMenu {
  items: TypedItem[]
  /** Names the menu as it was when the form was opened. */
  seen: string
}

export const ITEMS = 'menu'
export const OTHER_TARGET = 'lain'
const HOME_LABEL = 'Beranda'

export function typedMenu(tenant: Tenant, targets: Targets): TypedMenu {
  const stored = readMenu(tenant)
  const home = stored.find(({ path }) => path === HOME_PATH) ?? { label: HOME_LABEL, path: HOME_PATH }
  const others = stored.filter((item) => item.path !== HOME_PATH)
  return {
    items: [home, ...others].slice(0, MENU_ITEMS_MAX).map((item) => typedItem(item, targets)),
    seen: menuMark(tenant),
  }
}

export function readTypedMenu(form: FormBody): TypedMenu {
  const count = Math.max(1, Math.min(form.count(ITEMS), MENU_ITEMS_MAX))
  const items = Array.from({ length: count }, (_, i) => {
    const part = (name: keyof TypedItem) => form.line(`${ITEMS}.${i}.${name}`)
    // The first one leads home whatever is sent.
    return { label: part('label'), target: i === 0 ? HOME_PATH : part('target'), other: part('other') }
  })
  return { items, seen: form.line('seen') }
}

export function pathOf({ target, other }: TypedItem): string {
  return target === OTHER_TARGET ? other : target
}

function typedItem({ label, path }: MenuItem, { sections, pages }: Targets): TypedItem {
  const isOffered = path === HOME_PATH || [...sections, ...pages].some((target) => target.path === path)
  return { label, target: isOffered ? path : OTHER_TARGET, other: isOffered ? '' : path }
}
