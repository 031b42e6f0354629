import { Agent, request } from 'node:http'
import { textBlock } from '../../../src/domain/content/body.ts'
import { fromMarks } from '../../../src/domain/content/blocks/teks/marks.ts'
import { saveDraft } from '../../../src/domain/content/editing.ts'
import { parseFields } from '../../../src/domain/content/kinds.ts'
import { publishEntry } from '../../../src/domain/content/publishing.ts'
import { prepareSite } from '../../../src/domain/fleet/prepare.ts'
import type { Actor } from '../../../src/domain/audit/actor.ts'
import type { Tenant } from '../../../src/domain/tenants/tenants.ts'
import { systemClock } from '../../../src/platform/clock.ts'
import { connect } from '../../../src/platform/db/connect.ts'
import { openFleet } from '../../../src/platform/db/fleet-db.ts'
import { newId } from '../../../src/platform/ids.ts'
import { hostOf } from '../requests.ts'

/** What this process is asked to do: the writing that another process's readers must see. */
export type Work =
  { do: 'provision'; offices: number; port: number } | { do: 'publish'; slug: string; title: string }

export interface Provisioned {
  /** Milliseconds of each office, until its address answered. */
  each: number[]
  totalMs: number
}

const MANAGER: Actor = { personId: null, name: 'Pengelola Contoh', role: 'manager' }
const EDITOR: Actor = { personId: null, name: 'Penyunting Contoh', role: 'editor' }

const ERROR_LENGTH_MAX = 500

const database = connect(process.argv[2]!)
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
let made = 0

/** Offices that have no site get one, each committed and then asked for at its own address. */
async function provision(offices: number, port: number): Promise<Provisioned> {
  const fresh = Array.from({ length: offices }, () => anOffice(++made))
  await openFleet(database, systemClock).transaction(async (db) => {
    for (const office of fresh) await db.insert('tenants', office)
  })
  const each: number[] = []
  const begun = performance.now()
  for (const office of fresh) {
    const started = performance.now()
    await prepareSite(openFleet(database, systemClock), MANAGER, {
      tenantId: office.id,
      slug: office.slug,
      address: office.address,
      phone: office.phone,
      theme: 'gonjong',
      palette: 'marawa',
      people: ['utama', 'cadangan'].map((part) => ({
        name: `Orang ${part} ${office.code}`,
        email: `${part}.${office.slug}@contoh.test`,
        phone: '0812 0000 0000',
      })),
      reserved: [],
    })
    const page = await get(port, office.slug)
    if (!page.includes('sedang disiapkan'))
      throw new Error(`${office.slug} does not answer as being prepared`)
    each.push(performance.now() - started)
  }
  return { each, totalMs: performance.now() - begun }
}

function anOffice(number: number): Tenant {
  return {
    ...{
      id: newId(),
      code: `UKUR-${number}`,
      name: `Dinas Ukuran ${number}`,
      short_name: `Disukur ${number}`,
    },
    ...{ kind: 'dinas', slug: `kantor${number}ukur`, position: 1000 + number },
    ...{ address: 'Padang Aro', phone: '(0755) 555-0100', email: null, whatsapp: null },
    ...{ hours: '[]', stage: 'unstarted' as const, stage_since: systemClock(), theme: null, palette: null },
    ...{ settings: '{}', menu: '[]', updated_at: null, channels: '[]', latitude: null, longitude: null },
    urgent_until: null,
  }
}

async function publish(slug: string, title: string): Promise<void> {
  const db = openFleet(database, systemClock)
  const tenant = (await db.from('tenants').where({ slug }).first())!
  await db.tenant(tenant.id).transaction(async (db) => {
    const id = newId()
    await saveDraft(
      db,
      EDITOR,
      'article',
      id,
      {
        title,
        summary: 'Diterbitkan oleh proses lain.',
        fields: parseFields('article', { category: 'kegiatan' }),
        body: { v: 1, blocks: [textBlock({ doc: fromMarks('Isi berita.').toJSON() as unknown })] },
      },
      0,
    )
    await publishEntry(db, EDITOR, 'article', id)
  })
}

function get(port: number, slug: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request({ agent, port, host: '127.0.0.1', headers: { host: hostOf(slug) } }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (text += part))
      response.on('end', () => resolve(text))
    })
    asked.on('error', reject)
    asked.end()
  })
}

process.on('message', (work: Work) => {
  const done: Promise<unknown> =
    work.do === 'provision' ? provision(work.offices, work.port) : publish(work.slug, work.title)
  done.then(
    (result) => process.send!(result ?? {}),
    (error: unknown) => {
      process.stderr.write(`${String(error).slice(0, ERROR_LENGTH_MAX)}\n`)
      process.exit(1)
    },
  )
})
process.on('disconnect', () => process.exit())
