import { expect } from 'chai'
import { receiveMessage } from '../src/domain/messages/receive.ts'
import { listMembers } from '../src/domain/people/memberships.ts'
import { newId } from '../src/platform/ids.ts'
import type { Tenant } from '../src/domain/tenants/tenants.ts'
import { startApp, type Answer, type TestApp } from './support/app.ts'
import { aPublicFile } from './support/documents.ts'
import { anEntry } from './support/entries.ts'
import { signedIn, signIn } from './support/people.ts'
import {
  CONSOLE,
  MARK,
  MISDIRECTED,
  NEWSROOM,
  PORTAL,
  SITE,
  type Request,
  type World,
} from './support/probes.ts'
import { routesOf } from './support/routes.ts'
import { anArticle, aTenant } from './support/tenants.ts'

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
      // The portal shows what live sites publish, so there A's is not live.
      const stage = surface === 'portal' ? 'suspended' : 'live'
      await world.app.fleet().tenant(world.a.id).update('tenants', {}, { stage })
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
        stage,
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
  const translated = { fields: { english: { title: MARK, summary: MARK, text: MARK } } }
  const marked = { title: MARK, summary: MARK, text: MARK }
  await anEntry(dbA, 'service', { ...marked, ...translated, title: `${MARK} dua` })
  for (const kind of ['event', 'announcement', 'album', 'official'] as const) {
    await anEntry(dbA, kind, { ...marked, ...(kind === 'announcement' ? { fields: { urgent: true } } : {}) })
  }
  await anEntry(dbA, 'document', { title: MARK, summary: MARK })
  await anEntry(dbA, 'home', marked)
  await receiveMessage(db, a, { name: MARK, contact: '0812 3456 7890', text: MARK })
  const { id: message } = (await dbA.from('messages').first('id'))!
  const photo = await aPublicPhoto(app, a, article)
  const file = await aPublicFile(dbA, app.parts.files, article, MARK)
  await signedIn(app, a.id, 'editor')
  const [member] = await listMembers(db, a.id)
  const editor = await signedIn(app, b.id, 'editor')
  return {
    app,
    a: { ...a, article, page, photo, file, message, membership: member!.membership.id },
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

/** Forms that carry photos or files are sent in parts. */
const IN_PARTS = new Set(['POST /:slug/berita/:id', 'POST /:slug/isi/:section/:id'])

function bodyOf(route: string, form: Record<string, string>) {
  if (!IN_PARTS.has(route)) return { form }
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
