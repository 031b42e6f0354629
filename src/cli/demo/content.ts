import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { CATEGORIES } from '../../domain/content/kinds.ts'
import { ROOT } from '../../platform/root.ts'

const pageSeed = z.object({ slug: z.string(), title: z.string(), summary: z.string(), text: z.string() })
const serviceSeed = z.object({
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  duration: z.string(),
  cost: z.string(),
  channel: z.string(),
  requirements: z.array(z.string()),
  steps: z.array(z.string()),
  product: z.string(),
  complaints: z.string(),
})
const newsSeed = z.object({
  title: z.string().max(90),
  summary: z.string().max(160),
  category: z.enum(CATEGORIES),
  daysAgo: z.number().min(0),
  text: z.string(),
  author: z.string(),
})
const demoSite = z.object({
  slug: z.string(),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
  promise: z.string(),
  lead: z.string(),
  palette: z.string(),
  hours: z.array(z.object({ days: z.string(), open: z.string() })),
  pages: z.array(pageSeed),
  services: z.array(serviceSeed),
  news: z.array(newsSeed),
})
export type DemoSite = z.infer<typeof demoSite>
export type DemoNews = z.infer<typeof newsSeed>

/** The invented content of the demo, one file an office. */
export function readDemoSites(): Map<string, DemoSite> {
  const folder = join(ROOT, 'tenants/demo')
  const sites = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => demoSite.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
  return new Map(sites.map((site) => [site.slug, site]))
}
