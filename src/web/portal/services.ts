import type { RequestHandler } from 'express'
import { needSummary } from '../../domain/content/labels.ts'
import { groupByNeed } from '../../domain/content/needs.ts'
import { listPublished } from '../../domain/content/reading.ts'
import { findLiveOffice, type NamedOffice } from '../../domain/fleet/directory.ts'
import { listServices, SERVICES_PER_PAGE, type FleetService } from '../../domain/fleet/services.ts'
import type { PortalServicesInput, ServiceGroup } from '../../domain/themes/contract.ts'
import type { Parts } from '../frame/parts.ts'
import { pagesOf, paginationOf, readPage } from '../frame/public/list-query.ts'
import { portalFrameOf } from '../frame/public/portal-frame.ts'
import { officeServiceCard } from './cards.ts'
import { HOME_CRUMB } from './crumbs.ts'
import { sendThemed } from './respond.ts'
import {
  countWays,
  needTitle,
  OTHER,
  totalOn,
  wayFilters,
  wayOf,
  wayUrl,
  type Taken,
  type Ways,
} from './service-ways.ts'
import { sendNotFound } from './status.ts'
import { portalOf, type PortalVisit } from './visit.ts'

const OF_ONE_OFFICE_MAX = 500

/** GET /layanan?urusan= or ?huruf= or ?opd=, and &hal= */
export const serviceDirectory: RequestHandler = async (req, res) => {
  const visit = portalOf(req)
  const { db, parts } = visit
  const taken = wayOf(req.query)
  const page = readPage(req.query)
  if (taken === undefined || page === undefined) return sendNotFound(req, res)
  // One office's services stand on one page.
  const office = taken?.way === 'opd' ? await findLiveOffice(db, taken.value) : null
  if (office === undefined || (office && page > 1)) return sendNotFound(req, res)
  const ways = await countWays(db)
  const found = office ? await ofOffice(visit, office, ways) : await ofAll(visit, { taken, page }, ways)
  if (!found) return sendNotFound(req, res)

  const { name } = parts.roster.regency
  const frame = portalFrameOf(visit, {
    type: 'portal_services',
    title: 'Layanan',
    summary: `Syarat, waktu, dan biaya layanan semua perangkat daerah ${name}.`,
    url: wayUrl(taken, page),
    breadcrumb: HOME_CRUMB,
  })
  sendThemed(parts, req, res, {
    ...frame,
    ...found,
    filters: wayFilters(ways, taken),
  })
}

type Found = Pick<PortalServicesInput, 'groups' | 'total' | 'pagination'>

/** By need, as on the office's own site. */
async function ofOffice({ db, parts }: PortalVisit, office: NamedOffice, ways: Ways): Promise<Found> {
  const { slug, short_name: shortName } = office
  const rows = await listPublished(db.tenant(office.id), 'service', OF_ONE_OFFICE_MAX)
  const total = rows.length
  if (!ways.opd.some(({ value }) => value === slug)) ways.opd.push({ value: slug, name: shortName, total })
  const services = rows.map((row) => ({
    need: row.category,
    card: officeServiceCard(parts, { ...row, office: { slug, shortName } }),
  }))
  return { groups: groupByNeed(services), total, pagination: null }
}

/** undefined: there are fewer pages. */
async function ofAll(
  { db, parts }: PortalVisit,
  { taken, page }: { taken: Taken; page: number },
  ways: Ways,
): Promise<Found | undefined> {
  const total = totalOn(ways, taken)
  if (page > pagesOf(total, SERVICES_PER_PAGE)) return undefined
  const rows = total > 0 ? await listServices(db, filterOf(taken), page) : []
  const groups = taken && rows.length > 0 ? [groupFor(parts, taken, rows)] : byLetter(parts, rows)
  const pagination = paginationOf(total, SERVICES_PER_PAGE, page, (hal) => wayUrl(taken, hal))
  return { groups, total, pagination }
}

function filterOf(taken: Taken) {
  if (taken === null) return null
  const { way, value } = taken
  return way === 'huruf' ? { letter: value } : { need: value === OTHER ? '' : value }
}

function groupFor(parts: Parts, { way, value }: NonNullable<Taken>, rows: FleetService[]): ServiceGroup {
  const services = rows.map((row) => officeServiceCard(parts, row))
  if (way === 'huruf') return { key: `huruf-${value.toLowerCase()}`, title: value, summary: '', services }
  const summary = value === OTHER ? '' : needSummary(value)
  return { key: value, title: needTitle(value), summary, services }
}

/** The rows come from A to Z; what begins otherwise comes before and after. */
function byLetter(parts: Parts, rows: FleetService[]): ServiceGroup[] {
  const groups = new Map<string, ServiceGroup>()
  for (const row of rows) {
    const first = row.title.charAt(0).toUpperCase()
    const title = /[A-Z]/.test(first) ? first : 'Lainnya'
    const key = `huruf-${title.toLowerCase()}`
    const group = groups.get(title) ?? { key, title, summary: '', services: [] }
    group.services.push(officeServiceCard(parts, row))
    groups.set(title, group)
  }
  return [...groups.values()]
}
