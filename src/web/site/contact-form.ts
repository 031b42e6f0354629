import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { hasNik } from '../../domain/content/nik.ts'
import { CONTACT_LENGTH_MAX, isReachable } from '../../domain/messages/contact-ways.ts'
import type { WrittenMessage } from '../../domain/messages/receive.ts'
import type { ContactForm } from '../../domain/themes/contract.ts'
import { printable } from '../../platform/text.ts'
import { fields } from '../frame/forms.ts'
import { message } from '../../platform/messages.ts'

const NAME_LENGTH_MAX = 100
const MESSAGE_LENGTH_MIN = 10
const MESSAGE_LENGTH_MAX = 2000

/** Nobody types a message faster; a program does. */
const TYPING_MS_MIN = 3000
const STAMP_MS_MAX = 24 * 3_600_000
/** So that whoever gets the page from the cache has at least half a day to write. */
export const FORM_PAGE_MS_MAX = STAMP_MS_MAX / 2

/** Nobody is called so; who advertises is. */
const LINK = /https?:|\/\/|www\./i
const withoutNik = (text: string) => !hasNik(text)

/** What is too long is looked at no further (`abort`): anybody may send anything. */
export const contactForm = z.object({
  name: z
    .string()
    .min(1, 'message.name_missing')
    .max(NAME_LENGTH_MAX, { error: 'message.name_too_long', abort: true })
    .refine(withoutNik, 'message.nik')
    .refine((name) => !LINK.test(name), 'message.name_link'),
  contact: z
    .string()
    .min(1, 'message.contact_missing')
    .max(CONTACT_LENGTH_MAX, { error: 'message.contact_too_long', abort: true })
    .refine(withoutNik, 'message.nik')
    .refine((contact) => contact === '' || isReachable(contact), 'message.contact_invalid'),
  message: z
    .string()
    .min(1, 'message.text_missing')
    .min(MESSAGE_LENGTH_MIN, 'message.text_too_short')
    .max(MESSAGE_LENGTH_MAX, { error: 'message.text_too_long', abort: true })
    .refine(withoutNik, 'message.nik'),
})

export type Typed = ContactForm['values']
export type ContactError = ContactForm['errors'][number]

/** What was typed, without what nobody sees; a name and a number stand on one line however they were pasted. */
export function readContact(body: unknown): Typed {
  const sent = (body ?? {}) as Record<string, unknown>
  const text = (name: string) => (typeof sent[name] === 'string' ? printable(sent[name]) : '')
  const line = (name: string) => text(name).replace(/\s+/g, ' ').trim()
  return {
    name: line('name'),
    contact: line('contact'),
    message: text('message').replace(/\r\n?/g, '\n').trim(),
  }
}

/** A field that people do not see; programs fill in whatever there is. */
export function isFromProgram(body: unknown): boolean {
  const { website } = (body ?? {}) as Record<string, unknown>
  return website !== undefined && website !== ''
}

export function contactErrors(typed: Typed): ContactError[] {
  const { error } = contactForm.safeParse(typed)
  const shown = fields(contactForm, typed, error)
  return (['name', 'contact', 'message'] as const).flatMap((field) => {
    const text = shown[field]!.error
    return text === undefined ? [] : [{ field, text }]
  })
}

export function writtenMessage({ name, contact, message }: Typed): WrittenMessage {
  return { name, contact, text: message }
}

/** When and by whom the form was handed out, signed: `1795500000000.c2lnbmF0dXJl`. */
export function makeStamp(secret: Buffer, tenantId: string, now: string): string {
  const issued = String(Date.parse(now))
  return `${issued}.${signature(secret, tenantId, issued)}`
}

/** What is wrong with the stamp that came back. */
export function stampError(secret: Buffer, tenantId: string, stamp: unknown, now: string): ContactError[] {
  const [issued = '', given = ''] = typeof stamp === 'string' ? stamp.split('.') : []
  const expected = Buffer.from(signature(secret, tenantId, issued))
  const sent = Buffer.from(given)
  const isGenuine = sent.length === expected.length && timingSafeEqual(sent, expected)
  const age = Date.parse(now) - Number(issued)
  if (!isGenuine || age > STAMP_MS_MAX) return [{ field: 'form', text: message('message.stale') }]
  return age < TYPING_MS_MIN ? [{ field: 'form', text: message('message.too_quick') }] : []
}

function signature(secret: Buffer, tenantId: string, issued: string): string {
  return createHmac('sha256', secret).update(`contact-form:${tenantId}:${issued}`).digest('base64url')
}
