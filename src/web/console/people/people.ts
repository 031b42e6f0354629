import type { Request, RequestHandler, Response } from 'express'
import { appoint, renewLink } from '../../../domain/people/appointments.ts'
import { endMembership, findMember, listAllMembers, listMembers } from '../../../domain/people/memberships.ts'
import { openLinksByPerson } from '../../../domain/people/open-links.ts'
import { listTenants } from '../../../domain/tenants/tenants.ts'
import { message } from '../../../platform/messages.ts'
import { officerOf, pageOf, typedIn } from '../officer.ts'
import { officerForm } from '../person-form.ts'
import { peoplePage, type RefusedInvite } from './page.ts'

/** GET /pengguna */
export const people: RequestHandler = (req, res) => showPeople(req, res)

/** POST /pengguna */
export const inviteOfficer: RequestHandler = async (req, res) => {
  const { db, actor } = officerOf(req)
  const form = officerForm.safeParse(typedIn(req))
  if (!form.success) return showPeople(req, res.status(422), { typed: typedIn(req), error: form.error })
  const { role, ...details } = form.data
  const { person, link } = await appoint(db, actor, details, { memberOf: null, role })
  const member = (await listMembers(db, null)).find(({ id }) => id === person.id)
  req.session.notice = {
    tone: 'ok',
    text: message(link ? 'notice.invited' : 'notice.added', { name: person.name }),
  }
  res.redirect(303, link && member ? `/pengguna?undangan=${member.membership.id}` : '/pengguna')
}

/** POST /pengguna/:membership/penghentian */
export const endOfficer: RequestHandler = async (req, res) => {
  const { db, actor } = officerOf(req)
  const { name } = await findMember(db, String(req.params.membership), null)
  await endMembership(db, actor, String(req.params.membership), null)
  req.session.notice = { tone: 'ok', text: message('notice.ended', { name, place: 'Konsol' }) }
  res.redirect(303, '/pengguna')
}

/** POST /pengguna/:membership/undangan */
export const renewOfficerLink: RequestHandler = async (req, res) => {
  const { db, actor } = officerOf(req)
  const { name, membership } = await renewLink(db, actor, String(req.params.membership), null)
  req.session.notice = { tone: 'ok', text: message('notice.link_renewed', { name }) }
  res.redirect(303, `/pengguna?undangan=${membership.id}`)
}

async function showPeople(req: Request, res: Response, refused?: RefusedInvite): Promise<void> {
  const { db, actor, parts } = officerOf(req)
  const everyone = {
    members: await listAllMembers(db),
    tenants: await listTenants(db),
    links: await openLinksByPerson(db),
  }
  const context = { actor, parts, now: db.now, page: pageOf(req), shownLink: req.query.undangan }
  res.render('console/people/people', peoplePage(everyone, context, refused))
}
