import type { RequestHandler } from 'express'
import { arrangeRefusal } from '../../../domain/tenants/arranging.ts'
import { saveOffice } from '../../../domain/tenants/profile.ts'
import { findTenant } from '../../../domain/tenants/tenants.ts'
import { message } from '../../../platform/messages.ts'
import { FormBody } from '../form/body.ts'
import { noticeNext } from '../notices.ts'
import { writerOf } from '../writer.ts'
import { isSavedUnseen } from './conflict.ts'
import { profileOf, withoutEmptyRows } from './form.ts'
import { officePage } from './page.ts'
import { takeStep } from './steps.ts'
import { readOffice, typedOffice } from './typed.ts'

const VIEW = 'newsroom/office/office'

/** GET /:slug/kantor */
export const showOffice: RequestHandler = (req, res) => {
  const writer = writerOf(req)
  res.render(VIEW, officePage(writer, { typed: typedOffice(writer.tenant), checked: false }))
}

/** POST /:slug/kantor: saves, or answers a button that changes the form. */
export const changeOffice: RequestHandler = async (req, res) => {
  const writer = writerOf(req)
  const { db, fleet, actor, base, tenant } = writer
  const refusal = arrangeRefusal(actor)
  if (refusal) throw refusal
  const form = new FormBody(req.body)
  const sent = readOffice(form)
  const stepped = takeStep(sent, form.line('aksi'))
  if (stepped) return res.render(VIEW, officePage(writer, { typed: stepped, checked: false }))

  const typed = withoutEmptyRows(sent)
  const profile = profileOf(typed)
  if (!profile) return res.status(422).render(VIEW, officePage(writer, { typed, checked: true }))
  if (await isSavedUnseen(() => saveOffice(db, actor, profile, typed.seen))) {
    const { seen } = typedOffice(await findTenant(fleet, tenant.id))
    const conflict = message('office.conflict')
    return res
      .status(409)
      .render(VIEW, officePage(writer, { typed: { ...typed, seen }, checked: false, conflict }))
  }
  noticeNext(req, { tone: 'ok', text: message('office.saved') })
  res.redirect(303, `${base}/kantor`)
}
