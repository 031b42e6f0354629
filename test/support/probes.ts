import { cardPath } from '../../src/domain/cards/card.ts'
import type { Tenant } from '../../src/domain/tenants/tenants.ts'
import type { TestApp } from './app.ts'

/** Stands in every text of office A; no answer to somebody of office B may contain it. */
export const MARK = 'khusus-kantor-a'

export interface World {
  app: TestApp
  a: Tenant & {
    article: string
    page: string
    photo: string
    file: string
    membership: string
    message?: string
  }
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
/** An entry of A in its section. */
const ofEntry = (step: string, form?: Record<string, string>): Probe =>
  ofOffice((a) => `/isi/berita/${a.article}${step}`, form)
const ofPage = (step: string, form?: Record<string, string>): Probe =>
  ofOffice((a) => `/isi/halaman/${a.page}${step}`, form)

/** There is no id in it: only A's address can be tried. */
const atOffice = (rest: string, form?: Record<string, string>): Probe => ({
  ask: ({ a }) => [[`/${a.slug}${rest}`, form]],
})

export const SITE: Record<string, Probe | 'no office'> = {
  'GET /': own('/'),
  'GET /layanan': own('/layanan'),
  'GET /layanan/:slug': { ask: () => [[`/layanan/${MARK}`]] },
  'GET /berita': own('/berita'),
  'GET /berita.xml': own('/berita.xml'),
  'GET /berita.atom': own('/berita.atom'),
  'GET /berita.json': own('/berita.json'),
  'GET /berita/kategori/:name': own('/berita/kategori/layanan.xml'),
  'GET /berita/:year/:slug': { ask: () => [[`/berita/2026/${MARK}`]] },
  'GET /pengumuman': own('/pengumuman'),
  'GET /pengumuman/:slug': { ask: () => [[`/pengumuman/${MARK}`]] },
  'GET /agenda': own('/agenda'),
  'GET /agenda.ics': own('/agenda.ics'),
  'GET /agenda/:slug.ics': { ask: () => [[`/agenda/${MARK}.ics`]] },
  'GET /agenda/:slug': { ask: () => [[`/agenda/${MARK}`]] },
  'GET /galeri': own('/galeri'),
  'GET /galeri/:slug': { ask: () => [[`/galeri/${MARK}`]] },
  'GET /informasi-publik': own('/informasi-publik'),
  'GET /informasi-publik/:slug': { ask: () => [[`/informasi-publik/${MARK}`]] },
  'GET /profil': own('/profil'),
  'GET /profil/:slug': { ask: () => [[`/profil/${MARK}`]] },
  'GET /hal/:slug': { ask: () => [[`/hal/${MARK}`]] },
  'GET /en/layanan/:slug': { ask: () => [[`/en/layanan/${MARK}-dua`]] },
  'GET /en/berita/:year/:slug': { ask: () => [[`/en/berita/2026/${MARK}`]] },
  'GET /en/pengumuman/:slug': { ask: () => [[`/en/pengumuman/${MARK}`]] },
  'GET /en/profil/:slug': { ask: () => [[`/en/profil/${MARK}`]] },
  'GET /en/hal/:slug': { ask: () => [[`/en/hal/${MARK}`]] },
  'GET /kartu/:name': { ask: ({ a }) => [[cardPath(a, { id: a.article, title: MARK })]] },
  'GET /peta-situs.xml': own('/peta-situs.xml'),
  'GET /robots.txt': own('/robots.txt'),
  'GET /.well-known/security.txt': own('/.well-known/security.txt'),
  'POST /tampilan': 'no office',
  // A's news and pages stand at addresses with the mark in them.
  'GET /cari': own('/cari?q=kantor'),
  'GET /kontak': own('/kontak'),
  'GET /kontak/terkirim': own('/kontak/terkirim'),
  'POST /kontak': { ask: () => [['/kontak', { name: 'Siti', message: 'Apakah loket buka?' }]], expect: 422 },
  'GET /media/:name': { ask: ({ a }) => [[`/media/${a.photo}`]] },
  'GET /media/:slug/:name': { ask: ({ a, b }) => [[`/media/${b.slug}/${a.photo}`]] },
  'GET /berkas/:id/:name': { ask: ({ a }) => [[`/berkas/${a.file}/dokumen.pdf`]] },
}

/** What A has published must not be here while its site is not live. */
export const PORTAL: Record<string, Probe | 'no office'> = {
  'GET /': own('/'),
  'GET /layanan': own('/layanan'),
  'GET /kabar': own('/kabar'),
  'GET /kabar.xml': own('/kabar.xml'),
  'GET /kabar.atom': own('/kabar.atom'),
  'GET /kabar.json': own('/kabar.json'),
  'GET /dokumen': own('/dokumen'),
  'GET /opd': own('/opd'),
  'GET /kecamatan': own('/kecamatan'),
  'GET /kecamatan/:slug': own('/kecamatan/sangir'),
  'GET /cari': own('/cari?q=kantor'),
  'POST /tampilan': 'no office',
  'GET /media/:slug/:name': { ask: ({ a }) => [[`/media/${a.slug}/${a.photo}`]] },
  'GET /peta-situs.xml': own('/peta-situs.xml'),
  'GET /peta-situs-portal.xml': own('/peta-situs-portal.xml'),
  'GET /robots.txt': own('/robots.txt'),
  'GET /.well-known/security.txt': own('/.well-known/security.txt'),
}

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
  'GET /:slug/isi': atOffice('/isi'),
  'GET /:slug/isi/:section': atOffice('/isi/layanan'),
  'GET /:slug/isi/:section/baru': atOffice('/isi/layanan/baru'),
  'GET /:slug/isi/:section/:id': ofEntry(''),
  'POST /:slug/isi/:section/:id': ofEntry('', {
    title: 'Judul',
    version: '1',
    blok: 'b1:teks',
    'b.b1.doc': 'Isi',
  }),
  'GET /:slug/isi/:section/:id/pratinjau': ofEntry('/pratinjau'),
  'POST /:slug/isi/:section/:id/penerbitan': ofEntry('/penerbitan', {}),
  'POST /:slug/isi/:section/:id/penarikan': ofEntry('/penarikan', {}),
  'POST /:slug/isi/:section/:id/alamat': ofEntry('/alamat', { alamat: 'alamat-lain' }),
  'POST /:slug/isi/:section/:id/urutan': ofPage('/urutan', { aksi: 'naik' }),
  'GET /:slug/pesan': atOffice('/pesan'),
  'GET /:slug/pesan/:id': ofOffice((a) => `/pesan/${a.message}`),
  'POST /:slug/pesan/:id/jawaban': ofOffice((a) => `/pesan/${a.message}/jawaban`, {}),
  'POST /:slug/pesan/:id/pembukaan': ofOffice((a) => `/pesan/${a.message}/pembukaan`, {}),
  'GET /:slug/kantor': atOffice('/kantor'),
  'POST /:slug/kantor': atOffice('/kantor', { address: MARK }),
  'GET /:slug/menu': atOffice('/menu'),
  'POST /:slug/menu': atOffice('/menu', { 'menu.0.label': MARK }),
  'GET /:slug/tampilan': atOffice('/tampilan'),
  'GET /:slug/tampilan/pratinjau': atOffice('/tampilan/pratinjau'),
  'POST /:slug/tampilan': atOffice('/tampilan', { tema: 'gonjong', palet: 'rimbo' }),
  'POST /:slug/tampilan/pengaturan': atOffice('/tampilan/pengaturan', { 'set.promise': MARK }),
  'GET /:slug/media/:name': ofOffice((a) => `/media/${a.photo}`),
  'GET /:slug/berkas/:id': ofOffice((a) => `/berkas/${a.file}`),
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
  'GET /hari-libur': refused(() => '/hari-libur'),
  'POST /hari-libur': refused(() => '/hari-libur', {}),
  'GET /hari-libur/:date': refused(() => '/hari-libur/2026-12-25'),
  'POST /hari-libur/:date': refused(() => '/hari-libur/2026-12-25', {}),
  'POST /hari-libur/:date/penghapusan': refused(() => '/hari-libur/2026-12-25/penghapusan', {}),
  'GET /kabar-portal': refused(() => '/kabar-portal'),
  'POST /kabar-portal/:entry/penyematan': refused((a) => `/kabar-portal/${a.article}/penyematan`, {}),
  'POST /kabar-portal/:entry/pelepasan': refused((a) => `/kabar-portal/${a.article}/pelepasan`, {}),
  'GET /tema': refused(() => '/tema'),
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
