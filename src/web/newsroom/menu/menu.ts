import type { RequestHandler } from 'express'
import { arrangeRefusal } from '../../../domain/tenants/arranging.ts'
import { menuMark, saveMenu } from '../../../domain/tenants/menu.ts'
import { findTenant } from '../../../domain/tenants/tenants.ts'
import { message } from '../../../platform/messages.ts'
import { FormBody } from '../form/body.ts'
import { noticeNext } from '../notices.ts'
import { isSavedUnseen } from '../office/conflict.ts'
import { writerOf } from '../writer.ts'
import { menuOf, withoutEmptyItems } from './form.ts'
import { menuPage } from './page.ts'
import { takeStep } from './steps.ts'
import { listTargets } from './targets.ts'
import { readTypedMenu, typedMenu } from './typed.ts'

const VIEW = 'newsroom/menu/menu'

/** GET /:slug/menu */
export const showMenu: RequestHandler = async (req, res) => {
  const writer = writerOf(req)
  const targets = await listTargets(writer.db)
  const typed = typedMenu(writer.tenant, targets)
  res.render(VIEW, menuPage(writer, { typed, targets, checked: false }))
}

/** POST /:slug/menu: saves, or answers a button that changes the form. */
export const changeMenu: RequestHandler = async (req, res) => {
  const writer = writerOf(req)
  const { db, fleet, actor, base, tenant } = writer
  const refusal = arrangeRefusal(actor)
  if (refusal) throw refusal
  const targets = await listTargets(db)
  const form = new FormBody(req.body)
  const sent = readTypedMenu(form)
  const stepped = takeStep(sent, form.line('aksi'))
  if (stepped) return res.render(VIEW, menuPage(writer, { typed: stepped, targets, checked: false }))

  const typed = withoutEmptyItems(sent)
  const items = menuOf(typed)
  if (!items) return res.status(422).render(VIEW, menuPage(writer, { typed, targets, checked: true }))
  if (await isSavedUnseen(() => saveMenu(db, actor, items, typed.seen))) {
    const seen = menuMark(await findTenant(fleet, tenant.id))
    const shown = { typed: { ...typed, seen }, targets, checked: false, conflict: message('office.conflict') }
    return res.status(409).render(VIEW, menuPage(writer, shown))
  }
  noticeNext(req, { tone: 'ok', text: message('menu.saved') })
  res.redirect(303, `${base}/menu`)
}
