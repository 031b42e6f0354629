import type { RequestHandler } from 'express'
import { channelView } from '../../domain/content/channels.ts'
import { NEEDS } from '../../domain/content/kinds/service.ts'
import { needLabel, needSummary } from '../../domain/content/labels.ts'
import {
  countOffices,
  findOfficeByCode,
  listOffices,
  type ListedOffice,
} from '../../domain/fleet/directory.ts'
import type { District } from '../../domain/fleet/districts.ts'
import { countDocuments } from '../../domain/fleet/documents.ts'
import { newestIds, newsOf } from '../../domain/fleet/news.ts'
import { pinnedIds } from '../../domain/fleet/pins.ts'
import { countNeeds, type Counted } from '../../domain/fleet/services.ts'
import type { PortalHomeInput } from '../../domain/themes/contract.ts'
import { hostUrl, type Parts } from '../frame/parts.ts'
import { SEARCH_PATH } from '../frame/public/frame.ts'
import { listUrl } from '../frame/public/list-query.ts'
import { portalFrameOf, regencyLd } from '../frame/public/portal-frame.ts'
import { newsCard, officeCard } from './cards.ts'
import { districtTile, DISTRICTS_PATH } from './districts.ts'
import { DOCUMENTS_PATH } from './documents.ts'
import { sendThemed } from './respond.ts'
import { portalOf } from './visit.ts'

const NEWS_COUNT = 5
/** All of them in this regency, its villages included; who has more finds the others in the directory. */
const OFFICES_MAX = 100
const DISASTER_OFFICE = 'BPBD'
const OFTEN_SOUGHT = ['KTP hilang', 'Jadwal puskesmas', 'Beasiswa']

/** GET / */
export function home(districts: District[]): RequestHandler {
  return async (req, res) => {
    const visit = portalOf(req)
    const { db, parts } = visit
    const pins = await pinnedIds(db)
    const others = await newestIds(db, { without: pins, limit: NEWS_COUNT - pins.length })
    const news = await newsOf(db, [...pins, ...others])
    const counted = await countNeeds(db)
    const offices = await listOffices(db, OFFICES_MAX)
    const { live } = await countOffices(db)
    const documents = await countDocuments(db)
    const { name, shortName } = parts.roster.regency

    const frame = portalFrameOf(visit, {
      type: 'portal_home',
      title: name,
      summary: `Layanan, kabar, dan dokumen semua perangkat daerah ${name}.`,
      url: '/',
      ld: regencyLd(parts),
    })
    const servicesTotal = counted.reduce((sum, { total }) => sum + total, 0)
    const view: PortalHomeInput = {
      ...frame,
      title: `Semua urusan ${shortName}, satu serambi.`,
      lead: leadOf(live),
      shortcuts: live > 0 ? OFTEN_SOUGHT.map((q) => ({ label: q, url: listUrl(SEARCH_PATH, { q }) })) : [],
      emergency: emergencyLine(parts, await findOfficeByCode(db, DISASTER_OFFICE)),
      needs: needsWith(counted),
      ...{ servicesTotal, servicesUrl: '/layanan' },
      ...{ news: news.map((item) => newsCard(parts, item)), newsUrl: '/kabar' },
      districts: districts.map(districtTile),
      open: openToAll({ documents, servicesTotal, districts }),
      offices: offices
        .sort((a, b) => a.name.localeCompare(b.name, 'id'))
        .map((office) => officeCard(parts, office)),
      ...{ liveCount: live, officesUrl: '/opd' },
    }
    sendThemed(parts, req, res, view)
  }
}

function leadOf(live: number): string {
  return live > 0
    ? `Cari layanan, dokumen, dan kabar dari ${live} perangkat daerah sekaligus.`
    : 'Situs perangkat daerah sedang disiapkan. Alamat dan nomor teleponnya sudah ada di sini.'
}

function emergencyLine(parts: Parts, disaster: ListedOffice | undefined): PortalHomeInput['emergency'] {
  const call = disaster?.phone ? channelView({ kind: 'telepon', value: disaster.phone, note: '' }) : undefined
  const page = disaster?.stage === 'live' ? `${hostUrl(parts.base, disaster.slug)}/kontak` : undefined
  const url = call?.url ?? page
  return [
    { label: 'Semua darurat', value: '112', url: 'tel:112' },
    ...(disaster && url ? [{ label: disaster.short_name, value: call?.value ?? null, url }] : []),
    { label: 'Lapor lewat SP4N-LAPOR!', value: null, url: 'https://www.lapor.go.id' },
  ]
}

/** Situations for which some office has a service. */
function needsWith(counted: Counted[]): PortalHomeInput['needs'] {
  const has = new Set(counted.map(({ value }) => value))
  return NEEDS.filter((need) => has.has(need)).map((need) => ({
    ...{ title: needLabel(need), summary: needSummary(need), url: listUrl('/layanan', { urusan: need }) },
  }))
}

interface Openness {
  documents: number
  servicesTotal: number
  districts: District[]
}

/** What there is; a line appears with the first of its kind. */
function openToAll({ documents, servicesTotal, districts }: Openness): PortalHomeInput['open'] {
  const nagari = districts.flatMap((district) => district.nagari).length
  return [
    {
      title: 'Dokumen publik',
      summary: 'Laporan, rencana, dan keputusan perangkat daerah',
      url: DOCUMENTS_PATH,
      count: documents,
    },
    {
      title: 'Layanan',
      summary: 'Syarat, waktu, dan biaya, dari A sampai Z',
      url: '/layanan',
      count: servicesTotal,
    },
    {
      title: 'Nagari',
      summary: 'Daftar nagari dan kantor camatnya',
      url: DISTRICTS_PATH,
      count: nagari,
    },
  ].filter(({ count }) => count > 0)
}
