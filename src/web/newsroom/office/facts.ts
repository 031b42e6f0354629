import { channelView, type OfficeChannel } from '../../../domain/content/channels.ts'
import type { StoredHours } from '../../../domain/tenants/hours.ts'
import { placeText } from '../../../domain/tenants/map-place.ts'
import type { Tenant } from '../../../domain/tenants/tenants.ts'
import { message } from '../../../platform/messages.ts'
import type { Fact } from '../../frame/shapes.ts'

/** For those who may only look. */
export function officeFacts(tenant: Tenant): Fact[] {
  const { address, phone, whatsapp, email, latitude, longitude } = tenant
  const channels = (JSON.parse(tenant.channels) as OfficeChannel[]).flatMap((channel) => {
    const view = channelView(channel)
    return view ? [{ label: view.label, value: view.value, url: view.url }] : []
  })
  return [
    fact('Alamat kantor', address),
    fact('Telepon', phone),
    fact('WhatsApp', whatsapp),
    fact('Surel', email),
    fact('Jam buka', hoursText(JSON.parse(tenant.hours) as StoredHours[])),
    ...channels,
    fact(
      'Letak di peta',
      latitude !== null && longitude !== null ? placeText({ latitude, longitude }) : null,
    ),
  ]
}

function fact(label: string, value: string | null): Fact {
  return { label, value: value || message('office.not_filled') }
}

function hoursText(hours: StoredHours[]): string {
  return hours.map(({ days, open }) => `${days}: ${open}`).join('. ')
}
