import { CHANNEL_KINDS } from '../../../domain/content/channels.ts'
import { arrangeRefusal } from '../../../domain/tenants/arranging.ts'
import { WEEKDAYS } from '../../../domain/tenants/hours.ts'
import { isInProvince, placeText, readPlace } from '../../../domain/tenants/map-place.ts'
import { CHANNELS_MAX, OTHER_HOURS_MAX } from '../../../domain/tenants/profile.ts'
import { message } from '../../../platform/messages.ts'
import { withChoices, type Fields } from '../../frame/forms.ts'
import { hostUrl } from '../../frame/parts.ts'
import type { Link } from '../../frame/shell.ts'
import { countName } from '../form/body.ts'
import { idOf } from '../form/names.ts'
import type { Writer } from '../writer.ts'
import { officeFacts } from './facts.ts'
import { formParts } from './form.ts'
import { partFields, rowFields, summaryOf } from './row-fields.ts'
import { STEPS } from './steps.ts'
import { CHANNELS, DAYS, OTHERS, type TypedOffice } from './typed.ts'
import type { OfficeForm, OfficePage, RowList } from './view.ts'

export interface Shown {
  typed: TypedOffice
  /** Says what is wrong. */
  checked: boolean
  conflict?: string
}

export function officePage({ tenant, parts, actor, base }: Writer, shown: Shown): OfficePage {
  const url = `${hostUrl(parts.base, tenant.slug)}/kontak`
  const site = { label: 'Lihat halaman Kontak', url }
  if (arrangeRefusal(actor)) return { site, facts: officeFacts(tenant) }
  const form = officeForm(shown, `${base}/kantor`)
  const errors = shown.checked ? summaryOf(allFields(form)) : undefined
  return { ...(errors ? { errors } : {}), site, form }
}

function officeForm({ typed, checked, conflict }: Shown, action: string): OfficeForm {
  const parts = formParts(typed)
  const geo = geoLink(typed.place)
  return {
    action,
    ...(conflict ? { conflict } : {}),
    seen: typed.seen,
    contact: partFields(parts.contact, checked),
    days: parts.days.map((day, i) => ({
      name: WEEKDAYS[i]!,
      fields: rowFields(day, `${DAYS}.${i}`, checked),
    })),
    copyStep: STEPS.copyMonday,
    others: rowList(
      OTHERS,
      parts.others.map((row, i) => rowFields(row, `${OTHERS}.${i}`, checked)),
      {
        countMax: OTHER_HOURS_MAX,
        label: 'office.other_row',
        add: STEPS.addOther,
        remove: STEPS.removeOther,
      },
    ),
    channels: rowList(
      CHANNELS,
      parts.channels.map((row, i) => withKinds(rowFields(row, `${CHANNELS}.${i}`, checked))),
      {
        countMax: CHANNELS_MAX,
        label: 'office.channel_row',
        add: STEPS.addChannel,
        remove: STEPS.removeChannel,
      },
    ),
    map: partFields(parts.place, checked),
    ...(geo ? { geo } : {}),
  }
}

function allFields({ contact, days, others, channels, map }: OfficeForm): Fields[] {
  const rows = [...days, ...others.rows, ...channels.rows].map(({ fields }) => fields)
  return [contact, ...rows, map]
}

interface ListRules {
  countMax: number
  /** Names a row by its number. */
  label: string
  add: string
  remove: (place: number) => string
}

function rowList(name: string, rows: Fields[], { countMax, label, add, remove }: ListRules): RowList {
  return {
    id: idOf(name),
    count: { name: countName(name), value: rows.length },
    rows: rows.map((fields, i) => ({
      id: idOf(`${name}.${i}`),
      label: message(label, { number: i + 1 }),
      fields,
      removeStep: remove(i),
    })),
    ...(rows.length < countMax ? { addStep: add } : {}),
  }
}

function withKinds(fields: Fields): Fields {
  const kinds = CHANNEL_KINDS.map((kind) => ({ value: kind, label: message(`office.kind_${kind}`) }))
  return { ...fields, kind: withChoices(fields.kind, kinds) }
}

function geoLink(typed: string): Link | undefined {
  const place = readPlace(typed)
  if (!place || !isInProvince(place)) return undefined
  return { label: placeText(place), url: `geo:${place.latitude},${place.longitude}` }
}
