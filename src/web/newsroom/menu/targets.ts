import { listEntries } from '../../../domain/content/entries.ts'
import { kindOf } from '../../../domain/content/kinds.ts'
import type { TenantDb } from '../../../platform/db/tenant-db.ts'

export interface Target {
  path: string
  label: string
}

/** Where a menu may lead without anybody typing an address. */
export interface Targets {
  sections: Target[]
  pages: Target[]
}

const SECTIONS: Target[] = [
  { path: '/layanan', label: 'Layanan' },
  { path: '/berita', label: 'Berita' },
  { path: '/pengumuman', label: 'Pengumuman' },
  { path: '/agenda', label: 'Agenda' },
  { path: '/profil', label: 'Profil' },
  { path: '/informasi-publik', label: 'Informasi Publik' },
  { path: '/galeri', label: 'Galeri' },
  { path: '/kontak', label: 'Kontak' },
  { path: '/cari', label: 'Cari' },
]
const PAGES_MAX = 200

/** The site's sections and its published pages. */
export async function listTargets(db: TenantDb): Promise<Targets> {
  const { rows } = await listEntries(db, 'page', { state: 'published', arranged: true, perPage: PAGES_MAX })
  const pages = rows.map((row) => ({ path: kindOf('page').path(row)!, label: row.title }))
  return { sections: SECTIONS, pages }
}
