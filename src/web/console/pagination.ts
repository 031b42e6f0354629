import type { Pagination } from '../frame/shell.ts'

/** Where a list stands; without a second page there is nothing to turn. */
export function paginationOf(path: string, page: number, size: number, total: number): Pagination {
  const pages = Math.ceil(total / size)
  return {
    page,
    pages: pages > 1 ? pages : 0,
    ...(page > 1 && pages > 1 ? { previousUrl: `${path}?hal=${Math.min(page - 1, pages)}` } : {}),
    ...(page < pages ? { nextUrl: `${path}?hal=${page + 1}` } : {}),
  }
}
