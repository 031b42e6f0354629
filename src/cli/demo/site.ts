import { z } from 'zod'
import { pageSeed, serviceSeed } from '../../domain/content/blueprint.ts'
import { officeChannel } from '../../domain/content/channels.ts'
import { TONES } from '../../domain/content/kinds/announcement.ts'
import { CATEGORIES } from '../../domain/content/kinds/article.ts'
import { DOCUMENT_CLASSES, DOCUMENT_TYPES } from '../../domain/content/kinds/document.ts'
import { english } from '../../domain/content/kinds/english.ts'
import { PICTURE_NAMES } from './pictures/scenes.ts'

/** Of one demo office. Days count from today; texts may say `{hari:+2}` and `{tahun:-1}`. */
const title = z.string().min(1).max(90)
const summary = z.string().max(160).default('')
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const picture = z.strictObject({
  name: z.string().regex(PICTURE_NAMES),
  alt: z.string().min(1),
  caption: z.string().default(''),
})

/** A block's own fields beside its type; `text` of `teks` is in light marks. References: see references.ts. */
const block = z.looseObject({ type: z.string() })
const blocks = z.array(block).default([])

const page = z.strictObject({
  ...pageSeed.shape,
  summary,
  /** Behind the text. */
  blocks,
  /** Slug of the page above. */
  parent: z.string().default(''),
  english: english.optional(),
})
const service = z.strictObject({
  ...serviceSeed.shape,
  blocks,
  /** Keys of documents. */
  forms: z.array(z.string()).default([]),
  english: english.optional(),
})
const news = z.strictObject({
  title,
  summary: z.string().max(160),
  category: z.enum(CATEGORIES),
  daysAgo: z.number().min(0),
  text: z.string(),
  author: z.string(),
  picture: picture.optional(),
  english: english.optional(),
})
const announcement = z.strictObject({
  title,
  summary,
  tone: z.enum(TONES).default('info'),
  urgent: z.boolean().default(false),
  startsIn: z.int(),
  endsIn: z.int(),
  text: z.string().default(''),
})
const event = z.strictObject({
  title,
  summary,
  startsIn: z.int(),
  from: clock.default('08:30'),
  to: clock.default('11:30'),
  /** More than one day. */
  days: z.int().min(1).default(1),
  allDay: z.boolean().default(false),
  /** Feasts fall on the day they fall on, also on a Sunday. */
  anyDay: z.boolean().default(false),
  place: z.string(),
  audience: z.string().default(''),
  text: z.string().default(''),
})
const official = z.strictObject({
  key: z.string(),
  /** Invented, and marked so. */
  name: z.string().endsWith('(contoh)'),
  position: z.string(),
  term: z.string().default(''),
  superior: z.string().default(''),
})
const document = z.strictObject({
  key: z.string(),
  title,
  summary,
  class: z.enum(DOCUMENT_CLASSES),
  type: z.enum(DOCUMENT_TYPES),
  /** Counted from this year: -1 is the last one. */
  year: z.int(),
  number: z.string().default(''),
  daysAgo: z.number().min(0),
  unit: z.string().default(''),
  lines: z.array(z.string()).min(1),
})
const album = z.strictObject({
  title,
  summary,
  daysAgo: z.number().min(0),
  photos: z.array(picture).min(2),
})

export const demoSite = z.strictObject({
  slug: z.string(),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
  whatsapp: z.string().optional(),
  channels: z.array(officeChannel).default([]),
  latitude: z.number().min(-2).max(-1),
  longitude: z.number().min(100.8).max(101.7),
  promise: z.string().max(70),
  lead: z.string().max(120),
  theme: z.string().default('gonjong'),
  palette: z.string(),
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  menu: z
    .array(z.strictObject({ label: z.string(), path: z.string().startsWith('/') }))
    .max(7)
    .optional(),
  hours: z.array(z.strictObject({ days: z.string(), open: z.string() })),
  home: blocks,
  pages: z.array(page),
  services: z.array(service),
  news: z.array(news),
  announcements: z.array(announcement).default([]),
  events: z.array(event).default([]),
  officials: z.array(official).default([]),
  documents: z.array(document).default([]),
  albums: z.array(album).default([]),
})
export type DemoSite = z.infer<typeof demoSite>
export type DemoBlock = z.infer<typeof block>
export type DemoDocument = z.infer<typeof document>
export type DemoPicture = z.infer<typeof picture>
