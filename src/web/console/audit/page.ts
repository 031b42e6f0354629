import type { HistoryRecord } from '../../../domain/fleet/history.ts'
import { message } from '../../../platform/messages.ts'
import { officePath } from '../office.ts'
import { paginationOf } from '../pagination.ts'
import type { AuditEntry, AuditPage } from './view.ts'

export const PAGE_SIZE = 50

export function auditPage(history: readonly HistoryRecord[], total: number, page: number): AuditPage {
  return {
    entries: history.map(entryOf),
    pagination: paginationOf('/catatan-kegiatan', page, PAGE_SIZE, total),
  }
}

function entryOf({ record, details, tenant, subjectName }: HistoryRecord): AuditEntry {
  return {
    at: record.at,
    by: record.actor_name,
    act: message(`audit.${record.action}`, wordsOf(details, subjectName)),
    ...(typeof details.reason === 'string' ? { reason: details.reason } : {}),
    ...(tenant ? { tenantName: tenant.name, url: officePath(tenant) } : {}),
  }
}

/** What the sentences of `audit` may name. */
function wordsOf(details: Record<string, unknown>, subjectName: string | undefined): Record<string, string> {
  const role = typeof details.role === 'string' ? message(`role.${details.role}`) : ''
  const rest = Object.entries(details).map(([name, value]) => [name, String(value)] as const)
  return { ...Object.fromEntries(rest), role, name: subjectName ?? 'yang sudah tidak ada' }
}
