import { expect } from 'chai'
import { listMembers } from '../src/domain/people/memberships.ts'
import { newId } from '../src/platform/ids.ts'
import type { Tenant } from '../src/domain/tenants/tenants.ts'
import { startApp, type Answer, type TestApp } from './support/app.ts'
import { signedIn, signIn } from './support/people.ts'
import { routesOf } from './support/routes.ts'
import { anArticle, aTenant } from './support/tenants.ts'

/** Stands in every text of office A; no answer to somebody of office B may contain it. */
const MARK = 'khusus-kantor-a'

interface World {
  app: TestApp
  a: Tenant & { article: string; page: string; photo: string; membership: string }
  b: Tenant
  editorOfB: string
  officer: string
  editorOfBAtConsole: string
}

type Request = [path: string, form?: Record<string, string>]
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

const SITE: Record<string, Probe> = {
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

const PORTAL: Record<string, Probe> = { 'GET /': own('/'), 'GET /opd': own('/opd') }

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

const NEWSROOM: Record<string, Probe | 'no office'> = {
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

const CONSOLE: Record<string, Probe | 'no office'> = {
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
const MISDIRECTED: ((world: World) => Request)[] = [
  ({ a, b }) => [`/opd/${b.slug}/orang/${a.membership}/penghentian`, {}],
  ({ a, b }) => [`/opd/${b.slug}/orang/${a.membership}/undangan`, {}],
  ({ a }) => [`/pengguna/${a.membership}/penghentian`, {}],
  ({ a }) => [`/pengguna/${a.membership}/undangan`, {}],
]

describe('isolation of the offices', () => {
  const surfaces = { site: SITE, portal: PORTAL, newsroom: NEWSROOM, console: CONSOLE }

  for (const [surface, probes] of Object.entries(surfaces)) {
    it(`has a probe for each route of the ${surface}, and no other`, async () => {
      const { app } = await startApp()

      const routes = routesOf(app.surfaces[surface as keyof typeof surfaces])

      expect([...routes].sort()).to.deep.equal(Object.keys(probes).sort())
    })

    it(`shows and changes nothing of another office on the ${surface}`, async () => {
      const world = await aWorld()
      for (const [route, probe] of Object.entries(probes)) {
        if (probe === 'no office') continue
        for (const request of probe.ask(world)) {
          const answer = await send(world, surface, route, request)

          const about = `${route} → ${request[0]}`
          if (probe.expect === 'own') expect(answer.status, about).to.be.lessThan(400)
          else expect(answer.status, about).to.equal(probe.expect ?? 404)
          expect(answer.text, about).not.to.contain(MARK)
        }
      }

      expect(await stateOf(world)).to.deep.equal({
        title: MARK,
        revisions: 1,
        state: 'published',
        members: 1,
        stage: 'live',
      })
    })
  }

  it('does not reach a person of one office through another', async () => {
    const world = await aWorld()
    for (const misdirected of MISDIRECTED) {
      const [path, form] = misdirected(world)

      const answer = await world.app.send('konsol', path, { form, method: 'POST', cookie: world.officer })

      expect(answer.status, path).to.equal(404)
    }
  })
})

async function aWorld(): Promise<World> {
  const app = await startApp()
  const db = app.fleet()
  const a = await aTenant(db)
  const b = await aTenant(db)
  const dbA = db.tenant(a.id)
  const article = await anArticle(dbA, { title: MARK, text: MARK })
  const { id: page } = (await dbA.from('entries').where({ kind: 'page' }).first('id'))!
  await dbA.update('entries', { id: page }, { slug: MARK })
  const { id: service } = (await dbA.from('entries').where({ kind: 'service' }).first('id'))!
  await dbA.update('entries', { id: service }, { slug: MARK })
  const photo = await aPublicPhoto(app, a, article)
  await signedIn(app, a.id, 'editor')
  const [member] = await listMembers(db, a.id)
  const editor = await signedIn(app, b.id, 'editor')
  return {
    app,
    a: { ...a, article, page, photo, membership: member!.membership.id },
    b,
    editorOfB: editor.cookie,
    editorOfBAtConsole: await signIn(app, 'konsol', editor.person.email),
    officer: (await signedIn(app, null, 'manager')).cookie,
  }
}

/** A published photo of A, whose file exists. */
async function aPublicPhoto({ fleet, parts }: TestApp, a: Tenant, article: string): Promise<string> {
  const db = fleet().tenant(a.id)
  const id = newId()
  const name = 'aa0123456789abcdef01-400.webp'
  await parts.files.put(a.id, name, Buffer.from(MARK))
  await db.insert('photos', {
    ...{ id, digest: id, original_name: 'foto.jpg', format: 'jpeg', width: 400, height: 300, size_bytes: 10 },
    ...{
      master: name,
      color: '#777777',
      variants: '[]',
      completed_at: db.now,
      created_at: db.now,
      created_by: null,
    },
  })
  await db.insert('photo_variants', { name, photo_id: id })
  await db.insert('entry_photos', { entry_id: article, photo_id: id })
  return name
}

function send(world: World, surface: string, route: string, [path, form]: Request): Promise<Answer> {
  const { app, b } = world
  const method = route.split(' ')[0]!
  const host = { site: b.slug, portal: '', newsroom: 'dapur', console: 'konsol' }[surface]!
  const cookie =
    surface === 'newsroom' ? world.editorOfB : surface === 'console' ? world.editorOfBAtConsole : undefined
  return app.send(host, path, { method, cookie, ...(form && bodyOf(route, form)) })
}

/** The news form carries a photo, so it is sent in parts. */
function bodyOf(route: string, form: Record<string, string>) {
  if (route !== 'POST /:slug/berita/:id') return { form }
  const body = new FormData()
  for (const [name, value] of Object.entries(form)) body.set(name, value)
  return { body }
}

async function stateOf({ app, a }: World) {
  const db = app.fleet().tenant(a.id)
  const revisions = await db.from('revisions').where({ entry_id: a.article })
  const entry = await db.from('entries').where({ id: a.article }).first()
  const tenant = await db.from('tenants').first()
  const members = (await listMembers(app.fleet(), a.id)).length
  return {
    title: revisions[0]!.title,
    revisions: revisions.length,
    state: entry!.state,
    members,
    stage: tenant!.stage,
  }
}
