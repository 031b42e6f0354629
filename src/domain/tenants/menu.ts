import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { UserError } from '../../platform/errors.ts'
import type { Actor } from '../audit/actor.ts'
import { arrange, markOf } from './arranging.ts'
import type { Tenant } from './tenants.ts'

export interface MenuItem {
  label: string
  /** A path on the site, or an address elsewhere. */
  path: string
}

export const MENU_ITEMS_MAX = 7
export const MENU_LABEL_MAX = 24
export const MENU_PATH_MAX = 300
/** Always there, always first. */
export const HOME_PATH = '/'

const COLUMNS = ['menu'] as const

/** For `saveMenu`: names the menu as this person saw it. */
export function menuMark(tenant: Tenant): string {
  return markOf(tenant, COLUMNS)
}

export function readMenu(tenant: Pick<Tenant, 'menu'>): MenuItem[] {
  return JSON.parse(tenant.menu) as MenuItem[]
}

/** A menu leads nowhere but to a path of the site or, readably, to another site. */
export function isMenuPath(path: string): boolean {
  if (path.length > MENU_PATH_MAX || /[\s\\"'<>]/.test(path)) return false
  return /^\/(?!\/)/.test(path) || (path.startsWith('https://') && URL.canParse(path))
}

export async function saveMenu(db: TenantDb, actor: Actor, items: MenuItem[], seen: string): Promise<void> {
  if (!isMenu(items)) throw new UserError('invalid', 'menu.invalid')
  const menu = JSON.stringify(items.map(({ label, path }) => ({ label, path })))
  await arrange(db, actor, { action: 'menu.saved', columns: COLUMNS, seen, change: () => ({ menu }) })
}

function isMenu(items: MenuItem[]): boolean {
  const paths = new Set(items.map(({ path }) => path))
  return (
    items[0]?.path === HOME_PATH &&
    items.length <= MENU_ITEMS_MAX &&
    paths.size === items.length &&
    items.every(({ label, path }) => label !== '' && label.length <= MENU_LABEL_MAX && isMenuPath(path))
  )
}
