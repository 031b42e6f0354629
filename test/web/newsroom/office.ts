import type { Role } from '../../../src/domain/audit/actor.ts'
import { findEntry, type Entry } from '../../../src/domain/content/entries.ts'
import type { Tenant } from '../../../src/domain/tenants/tenants.ts'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { startApp, type Answer, type TestApp } from '../../support/app.ts'
import { signedIn } from '../../support/people.ts'
import { aTenant } from '../../support/tenants.ts'

/** An office with one person at work, over HTTP. */
export interface Office {
  app: TestApp
  tenant: Tenant
  cookie: string
  db(): TenantDb
  get(path: string): Promise<Answer>
  post(path: string, form?: Record<string, string>): Promise<Answer>
  /** Sends the writing form: multipart, as the browser does. */
  save(id: string, change?: Record<string, string | File>, cookie?: string): Promise<Answer>
  article(id: string): Promise<Entry>
}

export async function anOffice(
  role: Role = 'editor',
  details: Parameters<typeof aTenant>[1] = {},
): Promise<Office> {
  const app = await startApp()
  const tenant = await aTenant(app.fleet(), details)
  const { cookie } = await signedIn(app, tenant.id, role)
  const base = `/${tenant.slug}`
  const db = () => app.fleet().tenant(tenant.id)
  return {
    ...{ app, tenant, cookie, db },
    get: (path) => app.send('dapur', base + path, { cookie }),
    post: (path, form = {}) => app.send('dapur', base + path, { form, method: 'POST', cookie }),
    save: (id, change = {}, as = cookie) =>
      app.send('dapur', `${base}/berita/${id}`, { body: writingForm(change), method: 'POST', cookie: as }),
    article: (id) => findEntry(db(), 'article', id),
  }
}

/** A complete article, but for what the test changes. */
export function writingForm(change: Record<string, string | File> = {}): FormData {
  const form = new FormData()
  const typed = {
    ...{ title: 'Perekaman keliling ke nagari', summary: 'Warga cukup datang membawa kartu keluarga.' },
    ...{ body: 'Petugas datang ke kantor wali nagari.', category: 'layanan', version: '0', then: '' },
    ...{ photoId: '', alt: '', caption: '', credit: '' },
    ...change,
  }
  for (const [name, value] of Object.entries(typed)) form.append(name, value)
  return form
}

/** The value of a form field in a page, as a browser would read it. */
export function valueOf(html: string, name: string): string | undefined {
  const input = new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1]
  return input ?? new RegExp(`<textarea[^>]*name="${name}"[^>]*>\\n?([^<]*)</textarea>`).exec(html)?.[1]
}
