import { z } from 'zod'
import { isMenuPath, MENU_LABEL_MAX, MENU_PATH_MAX, type MenuItem } from '../../../domain/tenants/menu.ts'
import { OTHER_TARGET, pathOf, type TypedItem, type TypedMenu } from './typed.ts'

const itemForm = z.object({
  label: z.string().min(1, 'menu.label_missing').max(MENU_LABEL_MAX, 'form.too_long'),
  target: z.string().min(1, 'menu.target_missing'),
  other: z.string().max(MENU_PATH_MAX, 'form.too_long').default(''),
})

/** Each item with its own form, which knows what stands before it. */
export function itemParts({ items }: TypedMenu) {
  return items.map((typed, i) => ({
    typed,
    schema: itemForm.superRefine((item, context) => {
      const [name, message] = wrongIn(item, items.slice(0, i)) ?? []
      if (name && message) context.addIssue({ code: 'custom', path: [name], message })
    }),
  }))
}

/** What is to be stored; undefined: something in the form is wrong. */
export function menuOf(menu: TypedMenu): MenuItem[] | undefined {
  const parts = itemParts(menu)
  if (!parts.every(({ schema, typed }) => schema.safeParse(typed).success)) return undefined
  return menu.items.map((item) => ({ label: item.label, path: pathOf(item) }))
}

/** Rows that were added and left alone are in nobody's way. */
export function withoutEmptyItems(menu: TypedMenu): TypedMenu {
  const isEmpty = ({ label, target, other }: TypedItem) => label === '' && target === '' && other === ''
  return { ...menu, items: menu.items.filter((item, i) => i === 0 || !isEmpty(item)) }
}

function wrongIn(
  item: TypedItem,
  before: readonly TypedItem[],
): [name: keyof TypedItem, messageKey: string] | undefined {
  const path = pathOf(item)
  const field = item.target === OTHER_TARGET ? 'other' : 'target'
  if (path === '') return ['other', 'menu.other_missing']
  if (!isMenuPath(path)) return [field, 'menu.other_invalid']
  if (before.some((earlier) => pathOf(earlier) === path)) return [field, 'menu.twice']
  return undefined
}
