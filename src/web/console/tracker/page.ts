import { countByStage, progressOf, type TrackedTenant } from '../../../domain/fleet/tracker.ts'
import type { Stage } from '../../../domain/tenants/stages.ts'
import { formatDay, formatTime } from '../../../platform/locale.ts'
import { message } from '../../../platform/messages.ts'
import type { FilterLink } from '../../frame/shell.ts'
import { chipOf, KINDS, officePath } from '../office.ts'
import { matching, ordered } from './order.ts'
import { isFiltered, queryPairs, queryUrl, type Column, type TrackerQuery } from './query.ts'
import { rowOf, type TrackerContext } from './row.ts'
import type { House, SortLink, StageFilter, TrackerPage } from './view.ts'

const PIPELINE: readonly Stage[] = ['unstarted', 'prepared', 'filling', 'in_review', 'ready', 'live']
/** Outside the way to a live site; named only when there are any. */
const ASIDE: readonly Stage[] = ['suspended', 'archived']
const HOUSES: readonly Stage[] = [
  'live',
  'ready',
  'in_review',
  'filling',
  'prepared',
  'suspended',
  'unstarted',
]

export function trackerPage(
  tracked: readonly TrackedTenant[],
  query: TrackerQuery,
  context: TrackerContext,
): TrackerPage {
  const rows = ordered(matching(tracked, query), query)
  const counts = countByStage(tracked)
  const clear = { ...query, stage: undefined, kind: undefined, search: '' }
  const all = matching(tracked, {
    ...clear,
    stage: query.stage === 'archived' ? 'archived' : undefined,
  }).length
  const isUnstarted = { ...clear, stage: 'unstarted' as const }
  return {
    asOf: `Keadaan ${formatDay(context.now)} pukul ${formatTime(context.now)} WIB`,
    ...(context.actor.role === 'manager' && counts.get('unstarted')
      ? { prepareUrl: queryUrl(isUnstarted) }
      : {}),
    progress: progress(tracked, counts),
    houses: houses(tracked),
    stages: stageFilters(counts, query, clear),
    kinds: kindFilters(tracked, query),
    search: {
      value: query.search,
      kept: queryPairs({ ...query, search: '' }).map(([name, value]) => ({ name, value })),
    },
    columns: {
      name: sortLink(query, 'name'),
      stage: sortLink(query, 'stage'),
      freshness: sortLink(query, 'freshness'),
    },
    rows: rows.map((one) => rowOf(one, context)),
    ...(isFiltered(query)
      ? { filtered: { text: `Menampilkan ${rows.length} dari ${all} OPD.`, clearUrl: queryUrl(clear) } }
      : {}),
    ...(rows.length === 0 ? { empty: emptyState(query, queryUrl(clear)) } : {}),
  }
}

function progress(tracked: readonly TrackedTenant[], counts: Map<Stage, number>): TrackerPage['progress'] {
  const { live, total, left } = progressOf(tracked)
  const waiting = (['in_review', 'ready'] as const).filter((stage) => counts.get(stage))
  const words = waiting.map((stage) => message(`tracker.waiting_${stage}`, { count: counts.get(stage)! }))
  const rest =
    left > 0
      ? `OPD sudah tayang. Tinggal ${left} lagi.`
      : total > 0
        ? 'OPD. Semua sudah tayang.'
        : 'OPD. Daftar masih kosong.'
  return {
    figure: `${live} dari ${total}`,
    rest,
    ...(words.length > 0 ? { detail: `${words.join(', ')}.` } : {}),
    percent: `${total === 0 ? 0 : Math.round((live / total) * 100)}%`,
  }
}

function houses(tracked: readonly TrackedTenant[]): House[] {
  return HOUSES.flatMap((stage) => tracked.filter(({ tenant }) => tenant.stage === stage)).map(
    ({ tenant }) => ({
      ...chipOf(tenant.stage),
      name: tenant.name,
      url: officePath(tenant),
    }),
  )
}

/** The figures are of the whole regency, so these links leave the other filters behind. */
function stageFilters(counts: Map<Stage, number>, query: TrackerQuery, clear: TrackerQuery): StageFilter[] {
  return [...PIPELINE, ...ASIDE.filter((stage) => counts.get(stage))].map((stage) => {
    const current = query.stage === stage
    return {
      ...chipOf(stage),
      note: message(`stage_note.${stage}`),
      count: counts.get(stage) ?? 0,
      current,
      url: queryUrl(current ? clear : { ...clear, stage }),
    }
  })
}

function kindFilters(tracked: readonly TrackedTenant[], query: TrackerQuery): FilterLink[] {
  return [undefined, ...KINDS].map((kind) => ({
    label: message(`office_kind.${kind ?? 'all'}`),
    url: queryUrl({ ...query, kind }),
    count: matching(tracked, { ...query, kind }).length,
    current: query.kind === kind,
  }))
}

/** Another press on the same column turns the order round. */
function sortLink(query: TrackerQuery, column: Column): SortLink {
  const current = query.column === column
  return {
    label: message(`tracker.column_${column}`),
    url: queryUrl({ ...query, column, descending: current && !query.descending }),
    ...(current ? { direction: query.descending ? 'descending' : 'ascending' } : {}),
  }
}

function emptyState(query: TrackerQuery, clearUrl: string): NonNullable<TrackerPage['empty']> {
  if (!isFiltered(query)) return { text: 'Belum ada perangkat daerah dalam daftar.' }
  return { text: 'Tidak ada OPD yang cocok dengan saringan ini.', label: 'Hapus saringan', url: clearUrl }
}
