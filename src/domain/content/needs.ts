import type { ServiceCard, ServiceGroup } from '../themes/contract.ts'
import { NEEDS, type Need } from './kinds/service.ts'
import { needLabel, needSummary } from './labels.ts'

const OTHER = { key: 'lainnya', title: 'Layanan lain' }

/** Below this many services one list is read faster than groups. */
const GROUPED_FROM = 5

/** Services by life situation, in the order of the situations; few of them, or of one situation only, stay together. */
export function groupByNeed(
  services: { need: string | null; card: ServiceCard }[],
  groupedFrom = GROUPED_FROM,
): ServiceGroup[] {
  if (services.length === 0) return []
  const known = NEEDS.map((need) => groupOf(need, services)).filter(({ services }) => services.length > 0)
  const rest = services.filter(({ need }) => !NEEDS.includes(need as Need)).map(({ card }) => card)
  const groups = rest.length > 0 ? [...known, { ...OTHER, summary: '', services: rest }] : known
  if (services.length >= groupedFrom && groups.length > 1) return groups
  return [{ key: '', title: '', summary: '', services: services.map(({ card }) => card) }]
}

function groupOf(need: Need, services: { need: string | null; card: ServiceCard }[]): ServiceGroup {
  const own = services.filter((service) => service.need === need).map(({ card }) => card)
  return { key: need, title: needLabel(need), summary: needSummary(need), services: own }
}
