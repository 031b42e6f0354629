import type { OutgoingMail } from '../../platform/mail/mailer.ts'
import { formatMoment } from '../../platform/locale.ts'
import { linkToken, type OneTimeLink } from './links.ts'
import type { Letter, LinkLetter, LinkTemplate, Mail, NoteLetter } from './mails.ts'

export interface LinkParts {
  /** Origin of the portal. */
  base: URL
  secret: Buffer
}

/** Where a link opens: the newsroom, unless it is known to be for an officer of Diskominfo. */
export function linkUrl(
  { base, secret }: LinkParts,
  link: OneTimeLink,
  surface: 'dapur' | 'konsol' = link.purpose === 'first_account' ? 'konsol' : 'dapur',
): string {
  return `${base.protocol}//${surface}.${base.host}/undangan/${linkToken(secret, link)}`
}

/** The mail as it is sent. */
export function writeLetter(letter: Letter, parts: LinkParts): OutgoingMail {
  return 'details' in letter ? writeNote(letter, parts) : writeLinkLetter(letter, parts)
}

function writeLinkLetter({ mail, person, link, surface }: LinkLetter, parts: LinkParts): OutgoingMail {
  const { subject, lines } = TEMPLATES[mail.template as LinkTemplate]
  const closing = `Tautan ini hanya untuk Anda dan berlaku sampai ${formatMoment(link.expires_at)}.`
  const text = [
    `Yth. ${person.name},`,
    ...lines,
    linkUrl(parts, link, surface),
    closing,
    'Diskominfo Kabupaten Solok Selatan',
  ].join('\n\n')
  return { to: mail.recipient, subject, text }
}

/**
 * Mail passes many hands: what was written, by whom, and how to answer, is read after signing in. Not even the name is
 * told, because a stranger chose it: `masuk di contoh.test` in a letter of ours would look like our own words.
 */
function writeNote({ mail, person, details }: NoteLetter, { base }: LinkParts): OutgoingMail {
  const text = [
    `Yth. ${person.name},`,
    `Ada pesan baru untuk ${details.office} lewat halaman Kontak. Baca dan jawab di Dapur Redaksi:`,
    `${base.protocol}//dapur.${base.host}${details.path}`,
    'Diskominfo Kabupaten Solok Selatan',
  ].join('\n\n')
  return { to: mail.recipient, subject: `Pesan baru untuk ${details.office}`, text }
}

export function subjectOf(template: Mail['template']): string {
  return template === 'message' ? 'Pesan baru lewat situs' : TEMPLATES[template].subject
}

const TEMPLATES = {
  invitation: {
    subject: 'Undangan mengelola situs perangkat daerah',
    lines: ['Anda diundang mengelola situs perangkat daerah. Buat kata sandi Anda lewat tautan ini:'],
  },
  reset: {
    subject: 'Kata sandi baru',
    lines: [
      'Ada permintaan kata sandi baru untuk akun Anda. Buat kata sandi baru lewat tautan ini:',
      'Jika bukan Anda yang meminta, abaikan surel ini. Kata sandi lama tetap berlaku.',
    ],
  },
} as const
