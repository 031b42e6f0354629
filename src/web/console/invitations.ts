import { linkUrl } from '../../domain/people/letters.ts'
import type { OpenLink } from '../../domain/people/open-links.ts'
import type { Person } from '../../domain/people/persons.ts'
import { normalisePhone } from '../../domain/people/phones.ts'
import { formatMoment, formatRelative } from '../../platform/locale.ts'
import { message } from '../../platform/messages.ts'
import type { Parts } from '../frame/parts.ts'
import type { Invitation } from '../frame/shapes.ts'

export interface InvitationPlace {
  parts: Pick<Parts, 'base' | 'secret' | 'hasSmtp'>
  /** Where the person works: the link opens there. */
  surface: 'dapur' | 'konsol'
  /** `situs Dinas Perhubungan` */
  duty: string
  /** Makes a fresh link. */
  renewUrl: string
}

/** The link of a person to copy or to share, and the way to a new one. For managers only: whoever has it can sign in. */
export function invitationOf(
  place: InvitationPlace,
  person: Person & { membership: { id: string } },
  open: OpenLink | undefined,
): Invitation {
  const shown = {
    id: `tautan-${person.membership.id}`,
    name: person.name,
    renewUrl: place.renewUrl,
    renewLabel: message(person.password_hash ? 'link.renew_password' : 'link.renew_invitation'),
  }
  if (!open) return shown
  const url = linkUrl(place.parts, open.link, place.surface)
  return {
    ...shown,
    url,
    urlLabel: message(`link.label_${open.link.purpose}`, { name: person.name }),
    validity: `Berlaku sampai ${formatMoment(open.link.expires_at)}, untuk sekali pakai.`,
    whatsappUrl: whatsappUrl(place.duty, person, open, url),
    mailState: message(
      open.sentAt ? 'mail_state.sent' : place.parts.hasSmtp ? 'mail_state.waiting' : 'mail_state.kept',
    ),
  }
}

/** Opens a chat with the person and a letter ready to send; nothing without a number. */
function whatsappUrl(duty: string, person: Person, { link }: OpenLink, url: string): string | undefined {
  const number = normalisePhone(person.phone ?? '')
  if (!number) return undefined
  const text = message(`link.share_${link.purpose}`, {
    name: person.name,
    duty,
    url,
    until: formatMoment(link.expires_at),
  })
  return `https://wa.me/${number.slice(1)}?text=${encodeURIComponent(text)}`
}

/** Whether the person is there already, in words. */
export function personState(
  person: Person,
  open: OpenLink | undefined,
  now: string,
): { state: string; tone: 'ok' | 'warn' } {
  if (person.last_signed_in_at) {
    const when = formatRelative(person.last_signed_in_at, now)
    return { state: `Masuk terakhir ${when.charAt(0).toLowerCase()}${when.slice(1)}`, tone: 'ok' }
  }
  if (person.password_hash) return { state: message('person_state.not_signed_in'), tone: 'ok' }
  return { state: message(open ? 'person_state.invited' : 'person_state.link_over'), tone: 'warn' }
}
