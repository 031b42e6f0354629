import type { Request, RequestHandler } from 'express'
import { findHome } from '../../../domain/content/home-page.ts'
import type { Tenant } from '../../../domain/tenants/tenants.ts'
import type { ThemeInput } from '../../../domain/themes/contract.ts'
import { mergeSettings } from '../../../domain/themes/settings.ts'
import { message } from '../../../platform/messages.ts'
import { hostUrl } from '../../frame/parts.ts'
import { showBlocks } from '../../frame/public/blocks.ts'
import { homePage, startingBody } from '../../frame/public/home.ts'
import { openOffice } from '../../frame/public/office.ts'
import { readingOf } from '../../frame/reading.ts'
import { setPublicHeaders } from '../../frame/security.ts'
import { leadingToSite } from '../entries/preview.ts'
import { FormBody } from '../form/body.ts'
import { writerOf, type Writer } from '../writer.ts'
import { checkSettings, readLook, readSettings } from './form.ts'

/** GET /:slug/tampilan/pratinjau?tema=&palet=&set.…=: the home page in a look that is not stored. */
export const previewLook: RequestHandler = async (req, res) => {
  const writer = writerOf(req)
  const { db, parts, base } = writer
  const tenant = dressed(writer, req)
  const office = await openOffice(parts, db, tenant, readingOf(req.headers))
  const own = await findHome(db)
  const { blocks } = await showBlocks(office, db, {
    body: own?.version.body ?? startingBody(office),
    photos: own?.photos ?? new Map(),
    photoBase: `${base}/media`,
  })
  const { view } = homePage(office, blocks, own?.version.summary)
  const preview = { label: message('look.preview'), backUrl: `${base}/tampilan${queryOf(req)}` }
  const shown: ThemeInput = { ...view, page: { ...view.page, noindex: true }, preview }

  const html = parts.themes.render(tenant.theme ?? '_base', shown)
  setPublicHeaders(res, req.place.secure)
  res.setHeader('Cache-Control', 'no-store')
  res.type('html').send(leadingToSite(html, tenant.slug, hostUrl(parts.base, tenant.slug)))
}

/** The office as it would be with what the address names; what it names and nobody offers stays as it is. */
function dressed({ tenant, parts }: Writer, req: Request): Tenant {
  const asked = new FormBody(req.query)
  const { tema, palet } = readLook(asked)
  const themes = parts.themes.list()
  const theme = themes.find(({ id }) => id === tema) ?? themes.find(({ id }) => id === tenant.theme)
  if (!theme) return tenant
  const palette = [palet, tenant.palette ?? ''].find((id) => theme.palettes.includes(id))
  const typed = readSettings(theme, asked)
  const { settings = {} } = typed ? checkSettings(theme, typed) : {}
  const stored = JSON.parse(tenant.settings) as Record<string, unknown>
  return {
    ...tenant,
    theme: theme.id,
    palette: palette ?? theme.defaultPalette,
    settings: JSON.stringify(mergeSettings(stored, settings)),
  }
}

function queryOf(req: Request): string {
  const start = req.originalUrl.indexOf('?')
  return start < 0 ? '' : req.originalUrl.slice(start)
}
