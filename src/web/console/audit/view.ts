import { type Pagination } from '../../frame/shell.ts'

/** `console/audit/audit`: who did what, newest first. */
export interface AuditPage {
  entries: AuditEntry[]
  pagination: Pagination
}

export interface AuditEntry {
  at: string
  by: string
  /** The act as a sentence: `Menayangkan situs Dinas Perhubungan` */
  act: string
  reason?: string
  /** The agency it belongs to, if any, and its page. */
  tenantName?: string
  url?: string
}
