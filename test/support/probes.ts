import type { Tenant } from '../../src/domain/tenants/tenants.ts'
import type { TestApp } from './app.ts'

/** Stands in every text of office A; no answer to somebody of office B may contain it. */
export const MARK = 'khusus-kantor-a'

export interface World {
  app: TestApp
  a: Tenant & { article: string; page: string; photo: string; membership: string }
  b: Tenant
  editorOfB: string
  officer: string
  editorOfBAtConsole: string
}

export type Request = [path: string, form?: Record<string, string>]
interface Probe {
  /** What is asked with A's names and ids in it, by somebody of B. */
  ask(world: World): Request[]
  /** 404 unless said otherwise; `own`: an answer about B itself, which holds nothing of A. */
  expect?: number | 'own'
}

const own = (path: string): Probe => ({ ask: () => [[path]], expect: 'own' })
const saved = { title: 'Judul', summary: 'Ringkasan', body: 'Isi', category: 'layanan', version: '1' }

/** Through A's own address, and through B's address with A's id. */
function ofOffice(rest: (a: World['a']) => string, form?: Record<string, string>): Probe {
  return {
    ask: ({ a, b }) => [
      [`/${a.slug}${rest(a)}`, form],
      [`/${b.slug}${rest(a)}`, form],
    ],
  }
}
/** There is no id in it: only A's address can be tried. */
const atOffice = (rest: string, form?: Record<string, string>): Probe => ({
  ask: ({ a }) => [[`/${a.slug}${rest}`, form]],
})

export const SITE: Record<string, Probe> = {
  'GET /': own('/'),
  'GET /layanan': own('/layanan'),
  'GET /layanan/:slug': { ask: () => [[`/layanan/${MARK}`]] },
  'GET /berita': own('/berita'),
  'GET /berita/:year/:slug': { ask: () => [[`/berita/2026/${MARK}`]] },
  'GET /berita.xml': own('/berita.xml'),
  'GET /profil': own('/profil'),
  'GET /profil/:slug': { ask: () => [[`/profil/${MARK}`]] },
  'GET /kontak': own('/kontak'),
  'GET /media/:name': { ask: ({ a }) => [[`/media/${a.photo}`]] },
}

export const PORTAL: Record<string, Probe> = { 'GET /': own('/'), 'GET /opd': own('/opd') }

/** Signing in and out knows no office. */
const ACCOUNT: Record<string, Probe | 'no office'> = {
  'GET /masuk': 'no office',
  'POST /masuk': 'no office',
  'POST /keluar': 'no office',
  'POST /keluar-semua': 'no office',
  'GET /lupa-sandi': 'no office',
  'POST /lupa-sandi': 'no office',
  'GET /undangan/:token': 'no office',
  'POST /undangan/:token': 'no office',
}

export const NEWSROOM: Record<string, Probe | 'no office'> = {
  ...ACCOUNT,
  'GET /': { ask: () => [['/']], expect: 'own' },
  'GET /:slug': atOffice(''),
  'POST /:slug/peninjauan': atOffice('/peninjauan', {}),
  'GET /:slug/berita': atOffice('/berita'),
  'GET /:slug/berita/baru': atOffice('/berita/baru'),
  'GET /:slug/berita/:id': ofOffice((a) => `/berita/${a.article}`),
  'POST /:slug/berita/:id': ofOffice((a) => `/berita/${a.article}`, saved),
  'GET /:slug/berita/:id/pratinjau': ofOffice((a) => `/berita/${a.article}/pratinjau`),
  'POST /:slug/berita/:id/penerbitan': ofOffice((a) => `/berita/${a.article}/penerbitan`, {}),
  'POST /:slug/berita/:id/penarikan': ofOffice((a) => `/berita/${a.article}/penarikan`, {}),
  'GET /:slug/halaman': atOffice('/halaman'),
  'GET /:slug/halaman/:id': ofOffice((a) => `/halaman/${a.page}`),
  'POST /:slug/halaman/:id': ofOffice((a) => `/halaman/${a.page}`, { ...saved, text: 'Isi', incomplete: '' }),
  'GET /:slug/media/:name': ofOffice((a) => `/media/${a.photo}`),
}

/** An editor is nobody at the console, whatever the office: 403 before anything is looked up. */
const refused = (path: (a: World['a']) => string, form?: Record<string, string>): Probe => ({
  ask: ({ a }) => [[path(a), form]],
  expect: 403,
})
const reason = { reason: 'Coba-coba' }

export const CONSOLE: Record<string, Probe | 'no office'> = {
  ...ACCOUNT,
  'GET /': refused(() => '/'),
  'GET /opd': refused(() => '/opd'),
  'GET /opd/:slug': refused((a) => `/opd/${a.slug}`),
  'GET /opd/:slug/persiapan': refused((a) => `/opd/${a.slug}/persiapan`),
  'POST /opd/:slug/persiapan': refused((a) => `/opd/${a.slug}/persiapan`, {}),
  'GET /opd/:slug/undangan': refused((a) => `/opd/${a.slug}/undangan`),
  'POST /opd/:slug/penayangan': refused((a) => `/opd/${a.slug}/penayangan`, {}),
  'POST /opd/:slug/persetujuan': refused((a) => `/opd/${a.slug}/persetujuan`, {}),
  'POST /opd/:slug/pengembalian': refused((a) => `/opd/${a.slug}/pengembalian`, reason),
  'POST /opd/:slug/penarikan': refused((a) => `/opd/${a.slug}/penarikan`, reason),
  'POST /opd/:slug/orang': refused((a) => `/opd/${a.slug}/orang`, {}),
  'POST /opd/:slug/orang/:membership/penghentian': refused(
    (a) => `/opd/${a.slug}/orang/${a.membership}/penghentian`,
    {},
  ),
  'POST /opd/:slug/orang/:membership/undangan': refused(
    (a) => `/opd/${a.slug}/orang/${a.membership}/undangan`,
    {},
  ),
  'GET /pengguna': refused(() => '/pengguna'),
  'POST /pengguna': refused(() => '/pengguna', {}),
  'POST /pengguna/:membership/penghentian': refused((a) => `/pengguna/${a.membership}/penghentian`, {}),
  'POST /pengguna/:membership/undangan': refused((a) => `/pengguna/${a.membership}/undangan`, {}),
  'GET /kotak-keluar': refused(() => '/kotak-keluar'),
  'GET /catatan-kegiatan': refused(() => '/catatan-kegiatan'),
}

/** An officer of Diskominfo, who may do everything, but not through the address of the wrong office. */
export const MISDIRECTED: ((world: World) => Request)[] = [
  ({ a, b }) => [`/opd/${b.slug}/orang/${a.membership}/penghentian`, {}],
  ({ a, b }) => [`/opd/${b.slug}/orang/${a.membership}/undangan`, {}],
  ({ a }) => [`/pengguna/${a.membership}/penghentian`, {}],
  ({ a }) => [`/pengguna/${a.membership}/undangan`, {}],
]
