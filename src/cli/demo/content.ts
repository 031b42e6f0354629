import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../platform/root.ts'
import { demoSite, type DemoSite } from './site.ts'

/** The invented content of the demo, one file an office. */
export function readDemoSites(): Map<string, DemoSite> {
  const folder = join(ROOT, 'tenants/demo')
  const sites = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => demoSite.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
  return new Map(sites.map((site) => [site.slug, site]))
}
