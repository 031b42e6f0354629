import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/connect.ts'
import type { PublicVersions } from '../../platform/db/public-versions.ts'
import type { FileStore } from '../../platform/files/store.ts'
import type { Assets } from '../../platform/http/assets.ts'
import type { Logger } from '../../platform/log.ts'
import type { Themes } from '../../domain/themes/themes.ts'
import type { Roster } from '../../domain/tenants/roster.ts'

/** What the surfaces are made of; put together once by main, or by a test. */
export interface Parts {
  /** Origin of the portal. */
  base: URL
  secret: Buffer
  database: Database
  versions: PublicVersions
  clock: Clock
  files: FileStore
  /** Where uploads arrive. */
  uploadFolder: string
  assets: Assets
  themes: Themes
  roster: Roster
  log: Logger
  hasSmtp: boolean
  demo: boolean
}

/** The address of a host in front of the base: `hostUrl(base, 'dinkes')` → `http://dinkes.localhost:3000`. */
export function hostUrl(base: URL, name: string): string {
  return `${base.protocol}//${name}.${base.host}`
}
