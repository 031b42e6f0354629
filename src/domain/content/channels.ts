import { z } from 'zod'
import { isEmail } from '../people/emails.ts'
import type { ContactChannel } from '../themes/contract.ts'
import { isLinkAllowed } from './blocks/teks/doc.ts'
import { line } from './shapes.ts'

export const CHANNEL_KINDS = ['telepon', 'whatsapp', 'surel', 'tautan'] as const
const VALUE_LENGTH_MAX = 120

/** One way to reach an office: what it is, its number or address, and how soon it is answered. */
export const officeChannel = z.object({
  kind: z.enum(CHANNEL_KINDS).default('telepon'),
  value: line(VALUE_LENGTH_MAX),
  note: line(80),
})
export type OfficeChannel = z.infer<typeof officeChannel>

const LABELS = { telepon: 'Telepon', whatsapp: 'WhatsApp', surel: 'Email (surel)', tautan: 'Tautan' }

/** undefined: the value is no number or address of this kind, or too long to be looked at. */
export function channelView({ kind, value, note }: OfficeChannel): ContactChannel | undefined {
  const url = value.length > VALUE_LENGTH_MAX ? undefined : urlOf(kind, value)
  return url === undefined ? undefined : { kind, label: LABELS[kind], value, url, note: note || null }
}

function urlOf(kind: OfficeChannel['kind'], value: string): string | undefined {
  const digits = value.replace(/\D/g, '')
  switch (kind) {
    case 'telepon':
      return digits.length >= 3 && digits.length <= 15 ? `tel:${value.replace(/[^+\d]/g, '')}` : undefined
    case 'whatsapp':
      return digits.length >= 9 && digits.length <= 15 ? `https://wa.me/${whatsappDigits(value)}` : undefined
    case 'surel':
      return isEmail(value) ? `mailto:${value}` : undefined
    case 'tautan':
      return value.startsWith('https://') && isLinkAllowed(value) ? value : undefined
  }
}

/** `0812-…` and `+62 812 …` both as wa.me wants them. */
export function whatsappDigits(number: string): string {
  return number.replace(/\D/g, '').replace(/^0/, '62')
}
