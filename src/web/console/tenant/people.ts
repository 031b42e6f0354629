import type { RequestHandler } from 'express'
import { appoint, renewLink } from '../../../domain/people/appointments.ts'
import { endMembership, findMember } from '../../../domain/people/memberships.ts'
import { message } from '../../../platform/messages.ts'
import { officePath } from '../office.ts'
import { officeOf, officerOf, typedIn } from '../officer.ts'
import { memberForm } from '../person-form.ts'
import { showTenant } from './tenant.ts'

/** Where on the page the links are: the notice itself stands at its top. */
const PEOPLE = { label: 'Lihat tautannya', url: '#orang' }

/** POST /opd/:slug/orang */
export const addPerson: RequestHandler = async (req, res) => {
  const { db, actor } = officerOf(req)
  const tenant = await officeOf(req)
  const form = memberForm.safeParse(typedIn(req))
  if (!form.success)
    return showTenant(req, res.status(422), { form: 'person', typed: typedIn(req), error: form.error })
  const { role, responsibility, ...details } = form.data
  const { person, link } = await appoint(db, actor, details, {
    memberOf: tenant.id,
    role,
    responsibility: Number(responsibility) || undefined,
  })
  req.session.notice = {
    tone: 'ok',
    text: message(link ? 'notice.invited' : 'notice.added', { name: person.name }),
    action: PEOPLE,
  }
  res.redirect(303, officePath(tenant))
}

/** POST /opd/:slug/orang/:membership/penghentian */
export const endPerson: RequestHandler = async (req, res) => {
  const { db, actor } = officerOf(req)
  const tenant = await officeOf(req)
  const { name } = await findMember(db, String(req.params.membership), tenant.id)
  await endMembership(db, actor, String(req.params.membership), tenant.id)
  req.session.notice = { tone: 'ok', text: message('notice.ended', { name, place: `situs ${tenant.name}` }) }
  res.redirect(303, officePath(tenant))
}

/** POST /opd/:slug/orang/:membership/undangan */
export const renewInvitation: RequestHandler = async (req, res) => {
  const { db, actor } = officerOf(req)
  const tenant = await officeOf(req)
  const { name } = await renewLink(db, actor, String(req.params.membership), tenant.id)
  req.session.notice = { tone: 'ok', text: message('notice.link_renewed', { name }), action: PEOPLE }
  res.redirect(303, officePath(tenant))
}
