import type { Request, RequestHandler, Response } from 'express'
import { listOffices } from '../../domain/fleet/directory.ts'
import type { DirectoryInput } from '../../domain/themes/contract.ts'
import type { Parts } from '../frame/parts.ts'
import { portalFrameOf, type PortalSketch } from '../frame/public/portal-frame.ts'
import { officeCard } from './cards.ts'
import { HOME_CRUMB } from './crumbs.ts'
import { leadHome } from './elsewhere.ts'
import { sendThemed } from './respond.ts'
import { portalOf, portalVisit, type PortalVisit } from './visit.ts'

const PATH = '/opd'

/** GET /opd: every office, those with a live site as links. */
export const directory: RequestHandler = async (req, res) => {
  const visit = portalOf(req)
  const sketch = { title: 'Perangkat daerah', breadcrumb: HOME_CRUMB }
  sendThemed(visit.parts, req, res, await directoryView(visit, sketch))
}

/** 404 for a host that nobody has: the directory, so that who mistyped finds the office. Never another tenant's page. */
export async function sendUnknownHost(parts: Parts, req: Request, res: Response): Promise<void> {
  const sketch = { title: 'Alamat tidak ditemukan', noindex: true }
  const view = await directoryView(portalVisit(parts, req), sketch)
  view.unknownHost = req.place.host
  leadHome(view, parts)
  sendThemed(parts, req, res, view, 404)
}

async function directoryView(
  visit: PortalVisit,
  sketch: Omit<PortalSketch, 'type' | 'summary' | 'url'>,
): Promise<DirectoryInput> {
  const offices = (await listOffices(visit.db)).map((office) => officeCard(visit.parts, office))
  const summary = `Alamat, telepon, dan situs perangkat daerah ${visit.parts.roster.regency.name}.`
  return {
    ...portalFrameOf(visit, { type: 'directory', summary, url: PATH, ...sketch }),
    offices,
    liveCount: offices.filter(({ live }) => live).length,
    unknownHost: null,
  }
}
