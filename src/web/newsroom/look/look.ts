import type { Request, RequestHandler, Response } from 'express'
import { findHome } from '../../../domain/content/home-page.ts'
import { arrangeRefusal } from '../../../domain/tenants/arranging.ts'
import { findTenant } from '../../../domain/tenants/tenants.ts'
import { saveLook, saveSettings } from '../../../domain/themes/look.ts'
import { UserError } from '../../../platform/errors.ts'
import { message } from '../../../platform/messages.ts'
import { FormBody } from '../form/body.ts'
import { noticeNext } from '../notices.ts'
import { isSavedUnseen } from '../office/conflict.ts'
import { writerOf, type Writer } from '../writer.ts'
import { checkSettings, lookForm, readLook, readSettings } from './form.ts'
import { currentTheme, lookPage, type Shown } from './page.ts'

/** GET /:slug/tampilan: who comes back from the preview finds what they had chosen. */
export const showLook: RequestHandler = async (req, res) => {
  const theme = currentTheme(writerOf(req))
  const asked = new FormBody(req.query)
  const typed = readLook(asked)
  const settings = theme && readSettings(theme, asked)
  await render(req, res, {
    ...(typed.palet !== '' ? { look: { typed } } : {}),
    ...(settings ? { settings: { typed: settings } } : {}),
  })
}

/** POST /:slug/tampilan: theme and palette. */
export const changeLook: RequestHandler = async (req, res) => {
  const { db, actor, parts } = arranger(req)
  const form = new FormBody(req.body)
  const typed = readLook(form)
  const themes = parts.themes.list()
  const checked = lookForm(themes, typed).safeParse(typed)
  if (!checked.success) return render(req, res.status(422), { look: { typed, error: checked.error } })

  const chosen = { manifest: themes.find(({ id }) => id === typed.tema)!, palette: typed.palet }
  await save(req, res, { look: { typed } }, () => saveLook(db, actor, chosen, form.line('seen')))
}

/** POST /:slug/tampilan/pengaturan: what the office's theme lets it decide. */
export const changeSettings: RequestHandler = async (req, res) => {
  const writer = arranger(req)
  const theme = currentTheme(writer)
  if (!theme) throw new UserError('conflict', 'look.no_theme')
  const form = new FormBody(req.body)
  const typed = readSettings(theme, form) ?? {}
  const { settings, error } = checkSettings(theme, typed)
  if (!settings) return render(req, res.status(422), { settings: { typed, error } })

  const { db, actor } = writer
  await save(req, res, { settings: { typed } }, () => saveSettings(db, actor, settings, form.line('seen')))
}

function arranger(req: Request): Writer {
  const writer = writerOf(req)
  const refusal = arrangeRefusal(writer.actor)
  if (refusal) throw refusal
  return writer
}

async function save(req: Request, res: Response, sent: Shown, write: () => Promise<void>): Promise<void> {
  if (await isSavedUnseen(write))
    return render(req, res.status(409), { ...sent, conflict: message('office.conflict') })
  noticeNext(req, { tone: 'ok', text: message('look.saved') })
  res.redirect(303, `${writerOf(req).base}/tampilan`)
}

/** Read again: somebody may have saved since this request began. */
async function render(req: Request, res: Response, shown: Shown): Promise<void> {
  const writer = writerOf(req)
  const tenant = await findTenant(writer.fleet, writer.tenant.id)
  const home = await findHome(writer.db)
  res.render(
    'newsroom/look/look',
    lookPage({ ...writer, tenant }, { ...shown, ...(home ? { home: home.entry.id } : {}) }),
  )
}
