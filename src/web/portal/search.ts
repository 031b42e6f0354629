import type { RequestHandler } from 'express'
import { findLiveOffice, findOfficeByCode, namesOfOffices } from '../../domain/fleet/directory.ts'
import { searchAll, type SearchResult } from '../../domain/search/search.ts'
import type { FilterGroup, Frame } from '../../domain/themes/contract.ts'
import { hostUrl } from '../frame/parts.ts'
import { filterGroup } from '../frame/public/list-query.ts'
import { portalFrameOf } from '../frame/public/portal-frame.ts'
import { readSearch, searchOf, searchUrl, searchView, type AskedSearch } from '../frame/public/search.ts'
import { HOME_CRUMB } from './crumbs.ts'
import { sendThemed } from './respond.ts'
import { sendNotFound } from './status.ts'
import { portalOf, type PortalVisit } from './visit.ts'

const OFFICES_SHOWN_MAX = 40
/** Who answers for the portal itself. */
const OPERATOR = 'DISKOMINFO'

type Named = Awaited<ReturnType<typeof namesOfOffices>>

/** GET /cari?q=&jenis=&tahun=&opd=&hal= over all live sites */
export const search: RequestHandler = async (req, res) => {
  const visit = portalOf(req)
  const { db, parts } = visit
  const asked = readSearch(req.query)
  if (!asked) return sendNotFound(req, res)
  const office = asked.opd === null ? null : await findLiveOffice(db, asked.opd)
  if (office === undefined) return sendNotFound(req, res)
  const result = await searchAll(db, { ...searchOf(asked), ...(office ? { office: office.id } : {}) })
  if (asked.page > Math.max(1, result.pages)) return sendNotFound(req, res)

  const frame = portalFrameOf(visit, {
    ...{ type: 'search', title: 'Cari', summary: '', breadcrumb: HOME_CRUMB, noindex: true },
    url: searchUrl(asked, asked.page),
  })
  if (asked.q && result.total === 0) await addPhone(visit, frame)
  const facets = result.offices.slice(0, OFFICES_SHOWN_MAX)
  const named = await namesOfOffices(db, [
    ...new Set([...result.hits.map(({ tenantId }) => tenantId), ...facets.map(({ value }) => value)]),
  ])
  if (office) named.set(office.id, office)
  const view = searchView({
    ...{ frame, asked, result, offices: officesOf(asked, facets, named), everywhereUrl: null },
    place({ tenantId }) {
      const { slug, short_name } = named.get(tenantId)!
      return { home: hostUrl(parts.base, slug), office: short_name }
    },
  })
  sendThemed(parts, req, res, view)
}

function officesOf(asked: AskedSearch, facets: SearchResult['offices'], named: Named): FilterGroup[] {
  const counts = new Map(facets.map(({ value, count }) => [value, count]))
  const options = [...named.values()]
    .filter(({ id, slug }) => counts.has(id) || slug === asked.opd)
    .map(({ id, slug, short_name }) => ({ value: slug, label: short_name, count: counts.get(id) ?? 0 }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'id'))
  return filterGroup<string>({
    ...{ label: 'Perangkat daerah', current: asked.opd, options },
    url: (opd) => searchUrl({ ...asked, opd }),
  })
}

/** Who finds nothing can ask. */
async function addPhone({ db }: PortalVisit, frame: Frame): Promise<void> {
  const operator = await findOfficeByCode(db, OPERATOR)
  if (operator) frame.site = { ...frame.site, phone: operator.phone }
}
