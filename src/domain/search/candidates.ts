import { all, any, type Match } from './match.ts'
import type { Scope } from './scope.ts'
import { allButOne, anywhere, inTitle, type Term } from './terms.ts'
import { kindToken, officeToken, yearToken } from './tokens.ts'
import { ENOUGH, withAllWords } from './whole-words.ts'
import { newest, type Candidate, type Window } from './window.ts'

/** How far a search looks; what is beyond is counted as "more". */
const NEWEST_MAX = 300
/** Looked for beside the newest: an old service answers better than yesterday's news. */
const IN_TITLE_MAX = 150
const SERVICES_MAX = 100

export interface Filter {
  kind?: string
  year?: number
  office?: string
}

export interface Candidates extends Window {
  /** The terms that the texts answer. */
  terms: Term[]
  /** No text has all the words; these have most of them. */
  partial: boolean
  /** In how many texts the last word stands, where that was counted on the way; ENOUGH is many. */
  lastWord?: number
}

/** Texts to choose the hits from: those with all words, or else those with most of them. */
export async function findCandidates(scope: Scope, asked: Term[], filter: Filter = {}): Promise<Candidates> {
  const only = filterTokens(filter)
  const { terms, texts, more } = await withAllWords(scope, asked, NEWEST_MAX, only)
  if (more) return { ...(await withBest(scope, terms, only, texts)), terms, partial: false }
  const lastWord = terms.length === 1 ? texts.length : undefined
  if (texts.length > 0 || terms.length === 1) return { texts, more, terms, partial: false, lastWord }
  return withMostWords(scope, asked, only)
}

async function withMostWords(scope: Scope, asked: Term[], only: Match[]): Promise<Candidates> {
  const last = await withAllWords(scope, asked.slice(-1), ENOUGH)
  const terms = [...asked.slice(0, -1), ...last.terms]
  const lastWord = last.texts.length
  const most = await newest(scope, all([...only, allButOne(terms)]), NEWEST_MAX)
  if (most.texts.length > 0 || terms.length === 2) return { ...most, terms, partial: true, lastWord }
  const some = await newest(scope, all([...only, any(terms.map(anywhere))]), NEWEST_MAX)
  return { ...some, terms, partial: true, lastWord }
}

async function withBest(
  scope: Scope,
  terms: Term[],
  only: Match[],
  newestTexts: Candidate[],
): Promise<Window> {
  const inTitles = all([...only, ...terms.map(inTitle)])
  const inServices = all([...only, kindToken('service'), ...terms.map(anywhere)])
  const [titles, services] = await Promise.all([
    newest(scope, inTitles, IN_TITLE_MAX),
    newest(scope, inServices, SERVICES_MAX),
  ])
  const texts = new Map<number, Candidate>()
  for (const text of [...newestTexts, ...titles.texts, ...services.texts]) texts.set(text.seq, text)
  return { texts: [...texts.values()], more: true }
}

function filterTokens({ kind, year, office }: Filter): string[] {
  return [
    ...(kind === undefined ? [] : [kindToken(kind)]),
    ...(year === undefined ? [] : [yearToken(year)]),
    ...(office === undefined ? [] : [officeToken(office)]),
  ]
}
