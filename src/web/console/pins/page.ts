import type { Actor } from '../../../domain/audit/actor.ts'
import { articlePath } from '../../../domain/content/kinds/article.ts'
import type { FleetNews } from '../../../domain/fleet/news.ts'
import { PINS_MAX } from '../../../domain/fleet/pins.ts'
import { message } from '../../../platform/messages.ts'
import { hostUrl, type Parts } from '../../frame/parts.ts'
import { paginationOf } from '../pagination.ts'
import type { PinRow, PinsPage } from './view.ts'

export const PATH = '/kabar-portal'
export const PAGE_SIZE = 25

interface Shown {
  pinned: FleetNews[]
  others: FleetNews[]
  total: number
  page: number
}

export function pinsPage({ pinned, others, total, page }: Shown, actor: Actor, { base }: Parts): PinsPage {
  const mayChange = actor.role === 'manager'
  const isFull = pinned.length >= PINS_MAX
  const rowOf = (news: FleetNews, step: 'penyematan' | 'pelepasan', isOpen: boolean): PinRow => ({
    ...{ title: news.title, office: news.office.shortName, publishedAt: news.published_at },
    url: hostUrl(base, news.office.slug) + articlePath(news),
    ...(isOpen ? { action: `${PATH}/${news.id}/${step}` } : {}),
  })
  return {
    lead: message(isFull ? 'portal.pins_full' : 'portal.pins_lead', { max: PINS_MAX }),
    pinned: pinned.map((news) => rowOf(news, 'pelepasan', mayChange)),
    others: others.map((news) => rowOf(news, 'penyematan', mayChange && !isFull)),
    pagination: paginationOf(PATH, page, PAGE_SIZE, total),
  }
}
