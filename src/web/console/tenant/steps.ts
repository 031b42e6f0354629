import type { RequestHandler } from 'express'
import { stepRefusal, takeStep } from '../../../domain/tenants/stages.ts'
import { message } from '../../../platform/messages.ts'
import { hostOf, officePath } from '../office.ts'
import { officeOf, officerOf, typedIn } from '../officer.ts'
import { reasonForm } from './reason-form.ts'
import { showTenant } from './tenant.ts'

/** POST /opd/:slug/penayangan, /persetujuan: a step that needs no more than a yes. */
export function plainStep(name: 'launch' | 'approval'): RequestHandler {
  return async (req, res) => {
    const { db, actor, parts } = officerOf(req)
    const tenant = await officeOf(req)
    await takeStep(db.tenant(tenant.id), actor, name)
    req.session.notice = {
      tone: 'ok',
      text: message(`notice.${name}`, { name: tenant.name, address: hostOf(parts.base, tenant) }),
    }
    res.redirect(303, officePath(tenant))
  }
}

/** POST /opd/:slug/pengembalian, /penarikan: a step that needs a reason. Who may not take it is told before the form is read. */
export function reasonedStep(name: 'return' | 'withdrawal'): RequestHandler {
  return async (req, res) => {
    const { db, actor } = officerOf(req)
    const tenant = await officeOf(req)
    const refusal = stepRefusal(actor, tenant.stage, name)
    if (refusal) throw refusal
    const form = reasonForm.safeParse(typedIn(req))
    if (!form.success)
      return showTenant(req, res.status(422), { form: name, typed: typedIn(req), error: form.error })
    await takeStep(db.tenant(tenant.id), actor, name, form.data.reason)
    req.session.notice = { tone: 'ok', text: message(`notice.${name}`, { name: tenant.name }) }
    res.redirect(303, officePath(tenant))
  }
}
