import type { RequestHandler } from 'express'
import type { ContactChannel } from '../../domain/themes/contract.ts'
import type { Tenant } from '../../domain/tenants/tenants.ts'
import { frameOf, whatsappDigits } from '../frame/public/frame.ts'
import { sendThemed } from './respond.ts'
import { visitOf } from './visit.ts'

/** GET /kontak */
export const contact: RequestHandler = (req, res) => {
  const visit = visitOf(req)
  const site = frameOf(visit, {
    type: 'contact',
    title: 'Kontak',
    summary: `Alamat, telepon, dan jam layanan ${visit.tenant.name}.`,
    url: '/kontak',
    breadcrumb: [{ label: 'Beranda', url: '/' }],
  })
  sendThemed(req, res, site, { ...site.frame, channels: channelsOf(visit.tenant) })
}

function channelsOf({ phone, whatsapp, email }: Tenant): ContactChannel[] {
  const note = 'Dijawab pada jam kerja'
  const channels: ContactChannel[] = []
  if (phone)
    channels.push({
      kind: 'telepon',
      label: 'Telepon',
      value: phone,
      url: `tel:${phone.replace(/[^+\d]/g, '')}`,
      note,
    })
  if (whatsapp) {
    const url = `https://wa.me/${whatsappDigits(whatsapp)}`
    channels.push({ kind: 'whatsapp', label: 'WhatsApp', value: whatsapp, url, note })
  }
  if (email)
    channels.push({ kind: 'surel', label: 'Email (surel)', value: email, url: `mailto:${email}`, note })
  return channels
}
