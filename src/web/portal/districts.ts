import type { RequestHandler } from 'express'
import { serviceCard } from '../../domain/content/cards.ts'
import { groupByNeed } from '../../domain/content/needs.ts'
import { listPublished } from '../../domain/content/reading.ts'
import { findOfficeByCode, type ListedOffice } from '../../domain/fleet/directory.ts'
import type { District } from '../../domain/fleet/districts.ts'
import type { DistrictInput, DistrictTile, ServiceGroup } from '../../domain/themes/contract.ts'
import { formatNumber } from '../../platform/locale.ts'
import { hostUrl } from '../frame/parts.ts'
import { portalFrameOf } from '../frame/public/portal-frame.ts'
import { officeCard } from './cards.ts'
import { HOME_CRUMB } from './crumbs.ts'
import { sendThemed } from './respond.ts'
import { sendNotFound } from './status.ts'
import { portalOf, type PortalVisit } from './visit.ts'

export const DISTRICTS_PATH = '/kecamatan'
const SERVICES_MAX = 500

export function districtTile({ slug, name, nagari }: District): DistrictTile {
  return { slug, name, url: `${DISTRICTS_PATH}/${slug}`, nagariCount: nagari.length }
}

/** GET /kecamatan */
export function districtList(districts: District[]): RequestHandler {
  return (req, res) => {
    const visit = portalOf(req)
    const { name } = visit.parts.roster.regency
    const frame = portalFrameOf(visit, {
      type: 'district_list',
      title: 'Kecamatan dan nagari',
      summary: `${districts.length} kecamatan di ${name}, masing-masing dengan nagari dan kantor camatnya.`,
      url: DISTRICTS_PATH,
      breadcrumb: HOME_CRUMB,
    })
    const tiles = districts.map((district) => ({
      ...districtTile(district),
      ...{ capital: district.capital, areaKm2: district.areaKm2 },
    }))
    sendThemed(visit.parts, req, res, { ...frame, districts: tiles })
  }
}

/** GET /kecamatan/:slug: its nagari, its office, and what that office does for people. */
export function district(districts: District[]): RequestHandler {
  return async (req, res) => {
    const visit = portalOf(req)
    const found = districts.find(({ slug }) => slug === req.params.slug)
    if (!found) return sendNotFound(req, res)
    const office = await findOfficeByCode(visit.db, found.office)
    const view: DistrictInput = {
      ...portalFrameOf(visit, {
        type: 'district',
        title: `Kecamatan ${found.name}`,
        summary: `Nagari, kantor camat, dan layanan di Kecamatan ${found.name}.`,
        url: `${DISTRICTS_PATH}/${found.slug}`,
        breadcrumb: [...HOME_CRUMB, { label: 'Kecamatan', url: DISTRICTS_PATH }],
      }),
      name: found.name,
      nagari: found.nagari,
      facts: factsOf(found),
      office: office ? officeCard(visit.parts, office) : null,
      services: office ? await servicesOf(visit, office) : [],
    }
    sendThemed(visit.parts, req, res, view)
  }
}

function factsOf({ code, capital, areaKm2, nagari }: District): DistrictInput['facts'] {
  return [
    { label: 'Kode wilayah', value: code },
    { label: 'Ibu kota', value: capital ?? '' },
    { label: 'Luas', value: areaKm2 === null ? '' : `${formatNumber(areaKm2)} km²` },
    { label: 'Nagari', value: String(nagari.length) },
  ].filter(({ value }) => value !== '')
}

async function servicesOf({ db, parts }: PortalVisit, office: ListedOffice): Promise<ServiceGroup[]> {
  if (office.stage !== 'live') return []
  const home = hostUrl(parts.base, office.slug)
  const rows = await listPublished(db.tenant(office.id), 'service', SERVICES_MAX)
  return groupByNeed(
    rows.map((row) => {
      const card = serviceCard(row)
      return { need: row.category, card: { ...card, url: home + card.url } }
    }),
  )
}
