import type { Kind } from '../../domain/content/kinds.ts'
import { blocksOf, perform, uploadPapers, type Act, type Office } from './acts.ts'
import { dateAhead, dated, workingDate } from './moments.ts'
import { publish, textBlocks, type Writing } from './publish.ts'
import { documentsIn, idOf } from './references.ts'
import type { DemoPicture } from './site.ts'

const FIRST_DAYS = 9999

/** Everything an office has written since its site was prepared, in the order in which it did. */
export async function fillOffice(office: Office): Promise<void> {
  await perform(office, [
    ...documents(office),
    ...officials(office),
    ...pages(office),
    ...services(office),
    ...home(office),
    ...news(office),
    ...announcements(office),
    ...events(office),
    ...albums(office),
  ])
}

function documents(office: Office): Act[] {
  const files = uploadPapers(office)
  return office.site.documents.flatMap(({ key, class: documentClass, type, lines: _, ...seed }) => {
    const upload = files.get(key)
    if (!upload) return []
    const now = office.timeline.now()
    const run: Act['run'] = async (db) => {
      const { id, original_name, size_bytes, pages } = await upload
      const fields = {
        ...{ class: documentClass, documentType: type, year: dated(`{tahun:${seed.year}}`, now) },
        ...{ number: dated(seed.number, now), date: dateAhead(now, -seed.daysAgo), unit: seed.unit },
        file: { id, name: original_name, sizeBytes: size_bytes, pages },
      }
      const writing = { title: dated(seed.title, now), summary: seed.summary, fields }
      office.shelf.set(`dokumen:${key}`, await publish(db, office.editor, 'document', writing))
    }
    return [{ daysAgo: seed.daysAgo, run }]
  })
}

function officials(office: Office): Act[] {
  return office.site.officials.map(({ key, name, superior, ...fields }) => ({
    daysAgo: FIRST_DAYS,
    async run(db) {
      const above = superior ? idOf(office.shelf, `pejabat:${superior}`) : ''
      const writing = { title: name, fields: { ...fields, superior: above } }
      office.shelf.set(`pejabat:${key}`, await publish(db, office.editor, 'official', writing))
    },
  }))
}

/** Pages of text alone came with the site; the others the office has arranged itself. */
function pages(office: Office): Act[] {
  const arranged = office.site.pages.filter(
    ({ blocks, parent, english }) => blocks.length > 0 || parent || english,
  )
  return arranged.map(({ slug, title, summary, text, blocks, parent, section, english }) => ({
    daysAgo: afterDocuments(office, documentsIn(blocks)),
    async run(db) {
      const above = parent ? idOf(office.shelf, `halaman:${parent}`) : ''
      const writing = {
        ...{ slug, title, summary, fields: { section, parent: above, english } },
        blocks: [...textBlocks(text), ...(await blocksOf(db, office, blocks))],
      }
      office.shelf.set(`halaman:${slug}`, await publish(db, office.editor, 'page', writing))
    },
  }))
}

function services(office: Office): Act[] {
  const { shelf, desk, editor, site } = office
  const arranged = site.services.filter(
    ({ blocks, forms, english }) => blocks.length > 0 || forms.length > 0 || english,
  )
  return arranged.map(({ slug, title, summary, blocks, forms, ...fields }) => ({
    daysAgo: afterDocuments(office, [...forms, ...documentsIn(blocks)]),
    async run(db) {
      const ids = desk ? forms.map((key) => idOf(shelf, `dokumen:${key}`)) : []
      const writing = { slug, title, summary, fields: { ...fields, forms: ids } }
      const shown = await blocksOf(db, office, blocks)
      shelf.set(`layanan:${slug}`, await publish(db, editor, 'service', { ...writing, blocks: shown }))
    },
  }))
}

/** What names documents can be written when the newest of them is there. */
function afterDocuments({ site }: Office, keys: string[]): number {
  const named = site.documents.filter(({ key }) => keys.includes(key))
  return Math.min(FIRST_DAYS, ...named.map(({ daysAgo }) => daysAgo))
}

function home(office: Office): Act[] {
  const { home, lead } = office.site
  if (home.length === 0) return []
  const run: Act['run'] = async (db) => {
    for (const { slug, id } of await db.from('entries').where({ kind: 'service' }).select('slug', 'id')) {
      office.shelf.set(`layanan:${slug}`, id)
    }
    const blocks = await blocksOf(db, office, home)
    await publish(db, office.editor, 'home', { title: 'Beranda', summary: lead, blocks })
  }
  return [{ daysAgo: FIRST_DAYS, run }]
}

function news(office: Office): Act[] {
  const { site, plan } = office
  return site.news.map(({ title, summary, category, author, text, daysAgo, picture, english }) => ({
    daysAgo: daysAgo + (plan.quietDays ?? 0) + minuteOf(title),
    async run(db) {
      const writing = { title, summary, fields: { category, unit: author, english } }
      const blocks = [...(await cover(office, db, picture)), ...textBlocks(text)]
      await publish(db, office.editor, 'article', { ...writing, blocks })
    },
  }))
}

async function cover(office: Office, db: Parameters<Act['run']>[0], picture: DemoPicture | undefined) {
  if (!picture) return []
  const { name, alt, caption } = picture
  return blocksOf(db, office, [{ type: 'gambar', photoId: `foto:${name}`, alt, caption, credit: '' }])
}

function announcements(office: Office): Act[] {
  return office.site.announcements.map(({ startsIn, endsIn, tone, urgent, ...seed }) =>
    plain(office, 'announcement', Math.max(1, -startsIn), () => {
      const now = office.timeline.now()
      return {
        ...seed,
        fields: {
          ...{ tone, urgent, startsAt: `${dateAhead(now, startsIn)}T06:00` },
          endsAt: `${dateAhead(now, endsIn)}T18:00`,
        },
      }
    }),
  )
}

const INVITED_DAYS_BEFORE = 12

function events(office: Office): Act[] {
  return office.site.events.map(({ startsIn, from, to, days, allDay, anyDay, place, audience, ...seed }) =>
    plain(office, 'event', Math.max(2, INVITED_DAYS_BEFORE - startsIn), () => {
      const dateOf = anyDay ? dateAhead : workingDate
      const first = dateOf(office.timeline.now(), startsIn)
      const last = dateAhead(`${first}T05:00:00.000Z`, days - 1)
      const fields = { startsAt: `${first}T${from}`, endsAt: `${last}T${to}`, allDay, place, audience }
      return { ...seed, fields }
    }),
  )
}

interface PlainSeed extends Writing {
  summary: string
  text: string
}

function plain(office: Office, kind: Kind, daysAgo: number, seedOf: () => PlainSeed): Act {
  return {
    daysAgo: daysAgo + minuteOf(seedOf().title),
    async run(db) {
      const now = office.timeline.now()
      const { title, summary, text, fields } = seedOf()
      const blocks = textBlocks(dated(text, now))
      await publish(db, office.editor, kind, { title, summary: dated(summary, now), fields, blocks })
    },
  }
}

function albums(office: Office): Act[] {
  if (!office.desk) return []
  return office.site.albums.map(({ title, summary, daysAgo, photos }) => ({
    daysAgo,
    async run(db) {
      const shown = photos.map(({ name, alt, caption }) => ({ photoId: `foto:${name}`, alt, caption }))
      const blocks = await blocksOf(db, office, [{ type: 'galeri', title: '', photos: shown }])
      await publish(db, office.editor, 'album', { title, summary, blocks })
    },
  }))
}

/** A text is published at a minute of its own, always the same one. */
function minuteOf(title: string): number {
  let sum = 0
  for (const char of title) sum = (sum * 31 + char.charCodeAt(0)) % 256
  return sum / 1440
}
