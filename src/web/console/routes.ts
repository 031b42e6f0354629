import { Router } from 'express'
import type { Parts } from '../frame/parts.ts'
import { audit } from './audit/audit.ts'
import { addDay, changeDay, editDay, holidays, removeDay } from './holidays/holidays.ts'
import { readForm, requireManager, requireOfficer } from './officer.ts'
import { outbox } from './outbox/outbox.ts'
import { endOfficer, inviteOfficer, people, renewOfficerLink } from './people/people.ts'
import { pin, pins, unpin } from './pins/pins.ts'
import { prepare, prepared, prepareOffice } from './prepare/prepare.ts'
import { addPerson, endPerson, renewInvitation } from './tenant/people.ts'
import { plainStep, reasonedStep } from './tenant/steps.ts'
import { tenant } from './tenant/tenant.ts'
import { themes } from './themes/themes.ts'
import { tracker } from './tracker/tracker.ts'

/** Diskominfo: all offices, their stages and their people. */
export function consoleRoutes(parts: Parts): Router {
  const router = Router({ caseSensitive: true })
  router.use(requireOfficer(parts))
  router.get('/', (_req, res) => res.redirect(303, '/opd'))
  router.get('/opd', tracker)
  router.get('/opd/:slug', tenant)
  router.get('/opd/:slug/persiapan', requireManager, prepare)
  router.post('/opd/:slug/persiapan', requireManager, readForm, prepareOffice)
  router.get('/opd/:slug/undangan', requireManager, prepared)
  router.post('/opd/:slug/penayangan', plainStep('launch'))
  router.post('/opd/:slug/persetujuan', plainStep('approval'))
  router.post('/opd/:slug/pengembalian', readForm, reasonedStep('return'))
  router.post('/opd/:slug/penarikan', readForm, reasonedStep('withdrawal'))
  router.post('/opd/:slug/orang', requireManager, readForm, addPerson)
  router.post('/opd/:slug/orang/:membership/penghentian', requireManager, endPerson)
  router.post('/opd/:slug/orang/:membership/undangan', requireManager, renewInvitation)
  router.get('/pengguna', people)
  router.post('/pengguna', requireManager, readForm, inviteOfficer)
  router.post('/pengguna/:membership/penghentian', requireManager, endOfficer)
  router.post('/pengguna/:membership/undangan', requireManager, renewOfficerLink)
  router.get('/hari-libur', holidays)
  router.post('/hari-libur', requireManager, readForm, addDay)
  router.get('/hari-libur/:date', requireManager, editDay)
  router.post('/hari-libur/:date', requireManager, readForm, changeDay)
  router.post('/hari-libur/:date/penghapusan', requireManager, removeDay)
  router.get('/kabar-portal', pins)
  router.post('/kabar-portal/:entry/penyematan', requireManager, pin)
  router.post('/kabar-portal/:entry/pelepasan', requireManager, unpin)
  router.get('/tema', themes)
  router.get('/kotak-keluar', outbox)
  router.get('/catatan-kegiatan', audit)
  return router
}
