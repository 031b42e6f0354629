import { contactWays } from '../../../domain/messages/contact-ways.ts'
import type { Message, MessageCounts } from '../../../domain/messages/messages.ts'
import { formatMoment } from '../../../platform/locale.ts'
import { message } from '../../../platform/messages.ts'
import type { Pagination } from '../../frame/shell.ts'
import type { Writer } from '../writer.ts'
import type { MessageListPage, MessagePage, MessageState } from './view.ts'

const EXCERPT_LENGTH_MAX = 120

export function listPage(
  { base }: Pick<Writer, 'base'>,
  messages: readonly Message[],
  counts: MessageCounts,
  { page, pages }: { page: number; pages: number },
): MessageListPage {
  const url = `${base}/pesan`
  const { all, unread } = counts
  return {
    ...(all > 0
      ? { lead: message(unread > 0 ? 'message.waiting' : 'message.all_read', { all, unread }) }
      : {}),
    messages: messages.map((row) => ({
      url: `${url}/${row.id}`,
      name: row.name,
      excerpt: excerptOf(row.text),
      at: row.created_at,
      state: stateOf(row),
    })),
    ...(pages > 1 ? { pagination: paginationOf(url, page, pages) } : {}),
    empty: { text: message('message.none') },
  }
}

export function messagePage(
  { base, tenant }: Pick<Writer, 'base' | 'tenant'>,
  row: Message,
  names: ReadonlyMap<string, string>,
): MessagePage {
  const url = `${base}/pesan/${row.id}`
  return {
    ...{ name: row.name, contact: row.contact, text: row.text, at: row.created_at },
    ways: waysTo(row.contact, message('message.reply_subject', { office: tenant.name })),
    history: historyOf(row, names),
    listUrl: `${base}/pesan`,
    ...(row.answered_at ? { reopenUrl: `${url}/pembukaan` } : { answerUrl: `${url}/jawaban` }),
  }
}

function stateOf(row: Message): MessageState {
  const key = row.answered_at ? 'answered' : row.read_at ? 'read' : 'new'
  return { key, label: message(`message.state_${key}`) }
}

function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= EXCERPT_LENGTH_MAX) return line
  return `${[...line].slice(0, EXCERPT_LENGTH_MAX).join('').trimEnd()}…`
}

/** An address may hold whatever its writer likes: it is encoded whole, so that it names one receiver and no more. */
function waysTo(contact: string, subject: string): MessagePage['ways'] {
  const { email, phone } = contactWays(contact)
  const ways: MessagePage['ways'] = []
  if (email) {
    const address = encodeURIComponent(email).replace('%40', '@')
    const url = `mailto:${address}?subject=${encodeURIComponent(subject)}`
    ways.push({ icon: 'mail', label: 'Jawab lewat surel', url })
  }
  if (phone?.startsWith('+628'))
    ways.push({
      icon: 'message-circle',
      label: 'Jawab lewat WhatsApp',
      url: `https://wa.me/${phone.slice(1)}`,
    })
  else if (phone) ways.push({ icon: 'phone', label: 'Telepon', url: `tel:${phone}` })
  return ways
}

function historyOf(row: Message, names: ReadonlyMap<string, string>): string[] {
  const by = (key: string, person: string | null, moment: string | null) =>
    moment
      ? [
          message(key, {
            name: names.get(person ?? '') ?? message('message.someone'),
            moment: formatMoment(moment),
          }),
        ]
      : []
  return [
    ...by('message.read_by', row.read_by, row.read_at),
    ...by('message.answered_by', row.answered_by, row.answered_at),
  ]
}

function paginationOf(url: string, page: number, pages: number): Pagination {
  return {
    ...{ page, pages },
    ...(page > 1 ? { previousUrl: `${url}?hal=${page - 1}` } : {}),
    ...(page < pages ? { nextUrl: `${url}?hal=${page + 1}` } : {}),
  }
}
