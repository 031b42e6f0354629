import type { Actor } from '../../../domain/audit/actor.ts'
import { linkUrl, subjectOf, writeLetter } from '../../../domain/people/letters.ts'
import { isLinkOpen } from '../../../domain/people/links.ts'
import type { KeptMail, MailTries } from '../../../domain/people/mails.ts'
import { formatMoment, formatTime } from '../../../platform/locale.ts'
import { message } from '../../../platform/messages.ts'
import type { Parts } from '../../frame/parts.ts'
import { paginationOf } from '../pagination.ts'
import type { Letter, OutboxPage } from './view.ts'

export const PAGE_SIZE = 25

export interface OutboxContext {
  actor: Actor
  parts: Parts
  now: string
  page: number
}

export function outboxPage(
  mails: readonly KeptMail[],
  total: number,
  tries: MailTries,
  context: OutboxContext,
): OutboxPage {
  return {
    withoutMail: !context.parts.hasSmtp,
    letters: mails.map((kept) => letterOf(kept, tries, context)),
    pagination: paginationOf('/kotak-keluar', context.page, PAGE_SIZE, total),
  }
}

function letterOf(
  { mail, person, link, surface }: KeptMail,
  tries: MailTries,
  context: OutboxContext,
): Letter {
  const shown = {
    id: `surel-${mail.id}`,
    at: mail.created_at,
    to: person ? `${person.name} (${mail.recipient})` : mail.recipient,
    subject: subjectOf(mail.template),
    ...stateOf({ mail, link }, tries, context),
  }
  // Whoever reads the link can sign in with it.
  if (!person || !link || !isLinkOpen(link, context.now) || context.actor.role !== 'manager') return shown
  const { text } = writeLetter({ mail, person, link, surface }, context.parts)
  const label = message(`link.label_${link.purpose}`, { name: person.name })
  return { ...shown, text, link: { url: linkUrl(context.parts, link, surface), label } }
}

function stateOf(
  { mail, link }: Pick<KeptMail, 'mail' | 'link'>,
  tries: MailTries,
  { parts, now }: OutboxContext,
): Pick<Letter, 'state' | 'tone'> {
  if (mail.sent_at) return { state: `Terkirim ${formatMoment(mail.sent_at)}`, tone: 'ok' }
  if (link?.used_at) return { state: message('mail_state.used'), tone: 'ok' }
  if (mail.link_id && (!link || !isLinkOpen(link, now)))
    return { state: message('mail_state.over'), tone: 'past' }
  if (!parts.hasSmtp) return { state: message('mail_state.not_sent'), tone: 'warn' }
  const job = tries.get(mail.id)
  if (job?.failed_at) return { state: message('mail_state.failed'), tone: 'warn' }
  if (job && job.attempts > 0 && job.run_at > now) {
    return { state: message('mail_state.again', { time: formatTime(job.run_at) }), tone: 'warn' }
  }
  return { state: message('mail_state.queued'), tone: 'warn' }
}
