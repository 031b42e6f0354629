import type { FleetDb } from '../../platform/db/fleet-db.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { findCandidates, type Candidates, type Filter } from './candidates.ts'
import { countFacets, passing, type Facet } from './facets.ts'
import { findHint } from './hint.ts'
import { rank } from './ranking.ts'
import type { Scope } from './scope.ts'
import { markTerms, snippetOf, type Piece } from './snippet.ts'
import { readTerms, QUERY_LENGTH_MAX, type Term } from './terms.ts'
import type { SearchKind } from './texts.ts'
import { readWholeTexts, type WholeText } from './whole-texts.ts'

export const HITS_PER_PAGE = 10
/** So few hits may come from a slip of the finger. */
const FEW = 2

export interface SearchQuery {
  q: string
  kind?: SearchKind
  year?: number
  /** Tenant id; in the search over all sites only. */
  office?: string
  page?: number
}

export interface SearchHit {
  entryId: string
  tenantId: string
  kind: SearchKind
  title: string
  path: string
  publishedAt: string
  /** Title and snippet in plain pieces: who shows them escapes each. */
  titleParts: Piece[]
  snippet: Piece[]
}

export interface SearchResult {
  hits: SearchHit[]
  total: number
  /** There are more than `total` says. */
  more: boolean
  page: number
  pages: number
  kinds: Facet[]
  years: Facet[]
  /** Tenant ids; in the search over all sites only. */
  offices: Facet[]
  /** A better spelling of the whole query, when a word is rare or unknown. */
  hint: string | null
}

/** Searches one site, whether it is live or not. */
export async function searchSite(db: TenantDb, query: SearchQuery): Promise<SearchResult> {
  const result = await search(db, { ...query, office: undefined }, db.now)
  return { ...result, offices: [] }
}

/** Searches all sites that are live now. */
export async function searchAll(db: FleetDb, query: SearchQuery): Promise<SearchResult> {
  return search(db, query, db.now)
}

async function search(scope: Scope, query: SearchQuery, now: string): Promise<SearchResult> {
  const q = query.q.slice(0, QUERY_LENGTH_MAX)
  const asked = readTerms(q)
  const page = Math.max(1, Math.floor(query.page ?? 1) || 1)
  const filter: Filter = { kind: query.kind, year: query.year, office: query.office }
  if (asked.length === 0) return { ...NOTHING, page }

  const found = await findCandidates(scope, asked)
  const shown = await narrow(scope, asked, found, filter)
  const ranked = rank(shown.texts, shown.terms, now)
  const onPage = ranked.slice((page - 1) * HITS_PER_PAGE, page * HITS_PER_PAGE)
  const isHintWanted = found.partial || found.texts.length <= FEW
  const [texts, hint] = await Promise.all([
    readWholeTexts(scope, onPage),
    isHintWanted ? findHint(scope, q, found.lastWord) : null,
  ])
  return {
    hits: texts.map((text) => hitOf(text, shown.terms)),
    total: ranked.length,
    more: shown.more,
    page,
    pages: Math.ceil(ranked.length / HITS_PER_PAGE),
    ...countFacets(found.texts, filter),
    hint,
  }
}

const NOTHING = { hits: [], total: 0, more: false, pages: 0, kinds: [], years: [], offices: [], hint: null }

/** All candidates are known unless there are more; then those that pass the filter are looked for by it. */
async function narrow(scope: Scope, asked: Term[], found: Candidates, filter: Filter): Promise<Candidates> {
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  if (!isFiltered) return found
  if (found.more) return findCandidates(scope, asked, filter)
  return { ...found, texts: passing(found.texts, filter) }
}

function hitOf(text: WholeText, terms: Term[]): SearchHit {
  return {
    ...{ entryId: text.entry_id, tenantId: text.tenant_id, kind: text.kind },
    ...{ title: text.title, path: text.path, publishedAt: text.published_at },
    titleParts: markTerms(text.title, terms),
    snippet: snippetOf(text, terms),
  }
}
