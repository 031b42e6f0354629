import type { BlockList } from 'node:net'
import type { Message } from '../../../src/domain/messages/messages.ts'
import type { Tenant } from '../../../src/domain/tenants/tenants.ts'
import { startApp, type Answer, type SendOptions, type TestApp } from '../../support/app.ts'
import { decode } from '../../support/html.ts'
import { aTenant } from '../../support/tenants.ts'

export const WRITTEN = {
  name: 'Siti (contoh)',
  contact: '0812 3456 7890',
  message: 'Apakah loket buka\r\npada hari Sabtu?',
}

/** A live site, and somebody who writes to it. */
export interface SiteToWriteTo {
  app: TestApp
  tenant: Tenant
  /** What the office has got. */
  messages(): Promise<Message[]>
  /** Opens the form; returns its stamp. */
  open(name?: string): Promise<string>
  /** Opens the form, writes for half a minute, and sends it. */
  write(change?: Record<string, string>, options?: SendOptions): Promise<Answer>
  send(form: Record<string, string>): Promise<Answer>
}

export async function aSiteToWriteTo(proxies?: BlockList): Promise<SiteToWriteTo> {
  const app = await startApp({}, proxies)
  const tenant = await aTenant(app.fleet(), { slug: 'dinkes', name: 'Dinas Kesehatan Contoh' })
  const open = async (name = 'dinkes') => stampOf(await app.send(name, '/kontak'))
  return {
    ...{ app, tenant, open },
    messages: async () => app.fleet().tenant(tenant.id).from('messages').orderBy('id'),
    async write(change = {}, options = {}) {
      const stamp = await open()
      app.clock.advance(30)
      const form = { ...WRITTEN, stamp, website: '', ...change }
      return app.send('dinkes', '/kontak', { form, ...options })
    },
    send: (form) => app.send('dinkes', '/kontak', { form }),
  }
}

export function stampOf({ text }: Answer): string {
  return /name="stamp" value="([^"]+)"/.exec(text)![1]!
}

/** What is said to be wrong: first in the summary, then at the fields. */
export function sentences({ text }: Answer): string[] {
  const form = text.slice(text.indexOf('id="formulir"'), text.indexOf('</form>'))
  const found = form.matchAll(/<(?:li|span class="form-error"[^>]*)>(?:<svg.*?<\/svg>\s*|<a[^>]*>)?([^<]+)/gs)
  return [...found].map(([, words]) => decode(words!))
}
