import type { Role } from '../../../../src/domain/audit/actor.ts'
import { openEntry, type Opened } from '../../../../src/domain/content/editing.ts'
import type { Kind } from '../../../../src/domain/content/kinds.ts'
import type { Answer } from '../../../support/app.ts'
import { anOffice, type Office } from '../office.ts'
import { sentBy } from './browser-form.ts'

/** A page with the writing form, filled in as a browser holds it. */
export interface OpenForm {
  id: string
  url: string
  fields: [string, string][]
  text: string
}

type Sent = string | File

export interface WritingDesk extends Office {
  /** `layanan/baru`, `beranda` or `layanan/<id>`: follows redirects. */
  open(path: string): Promise<OpenForm>
  /** Sends the form with these changes; a value of undefined leaves the field out. */
  send(form: OpenForm, change?: Record<string, Sent | Sent[] | undefined>): Promise<Answer>
  /** The form of the answer, when it is a page with one. */
  after(form: OpenForm, answer: Answer): Promise<OpenForm>
  stored<K extends Kind>(kind: K, id: string): Promise<Opened<K> | undefined>
}

export async function aDesk(
  role: Role = 'editor',
  details: Parameters<typeof anOffice>[1] = {},
): Promise<WritingDesk> {
  const office = await anOffice(role, details)
  const { app, cookie } = office
  const get = (url: string) => app.send('dapur', url, { cookie })
  return {
    ...office,
    async open(path) {
      let url = `/${office.tenant.slug}/isi/${path}`
      let answer = await get(url)
      while (answer.status === 303) answer = await get((url = answer.headers.location!))
      if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
      return formIn(answer.text)
    },
    send(form, change = {}) {
      const body = new FormData()
      for (const [name, value] of form.fields) if (!(name in change)) body.append(name, value)
      for (const [name, value] of Object.entries(change))
        for (const one of Array.isArray(value) ? value : [value])
          if (one !== undefined) body.append(name, one)
      return app.send('dapur', form.url, { method: 'POST', body, cookie })
    },
    after: (form, answer) => formIn(answer.text, form),
    stored: (kind, id) => openEntry(office.db(), kind, id),
  }
}

async function formIn(text: string, before?: OpenForm): Promise<OpenForm> {
  const url = /id="naskah" method="post" action="([^"]+)"/.exec(text)?.[1] ?? before!.url
  return { id: url.split('/').at(-1)!, url, fields: await sentBy(text), text }
}

/** The whole name of the first field that ends so. */
export function nameOf(form: OpenForm, end: string): string {
  const found = form.fields.find(([name]) => name.endsWith(end))
  if (!found) throw new Error(`The form has no field …${end}`)
  return found[0]
}
