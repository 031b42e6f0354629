import type { StepName } from '../../domain/tenants/stages.ts'

/** How far each office's site has come in the demo; offices not named here have not begun. */
export interface Plan {
  slug: string
  /** Days ago that Diskominfo prepared the site. */
  preparedDaysAgo: number
  /** Steps taken after the preparation, each some days after the one before. */
  steps: StepName[]
  /** Days ago of the last step. */
  lastStepDaysAgo: number
  /** Only one responsible person is left. */
  lacksBackup?: boolean
  /** Nobody has published for this many days more than the texts say. */
  quietDays?: number
}

const TO_LIVE: StepName[] = ['arrival', 'submission', 'approval', 'launch']

function live(slug: string, preparedDaysAgo: number, lastStepDaysAgo: number, lacksBackup = false): Plan {
  return { slug, preparedDaysAgo, steps: TO_LIVE, lastStepDaysAgo, lacksBackup }
}

function underway(
  slug: string,
  preparedDaysAgo: number,
  steps: StepName[],
  lastStepDaysAgo: number,
  lacksBackup = false,
): Plan {
  return { slug, preparedDaysAgo, steps, lastStepDaysAgo, lacksBackup }
}

const QUIET_DAYS: Record<string, number> = {
  inspektorat: 31,
  bpkd: 33,
  sangirjujuan: 12,
  disparbud: 17,
  sangir: 28,
}

const STANDINGS: Plan[] = [
  live('diskominfo', 260, 240),
  live('disdukcapil', 255, 235),
  live('dinkes', 250, 228),
  live('setda', 240, 205),
  live('bappeda', 230, 190),
  live('bpbd', 215, 176),
  live('dputr', 200, 160),
  live('disdik', 190, 150),
  live('dpmptsp', 180, 139),
  live('pertanian', 165, 121),
  live('rsud', 150, 104),
  live('bkpsdm', 135, 90),
  live('bpkd', 120, 77, true),
  live('disparbud', 100, 61),
  live('sungaipagu', 90, 46),
  live('dispusip', 75, 30),
  live('sangir', 60, 15),
  underway('setwan', 50, ['arrival', 'submission', 'approval'], 2),
  underway('pauhduo', 48, ['arrival', 'submission', 'approval'], 1),
  underway('dishub', 45, ['arrival', 'submission'], 8),
  underway('perkimlh', 40, ['arrival', 'submission'], 3),
  underway('disperindagkop', 38, ['arrival', 'submission'], 1),
  underway('inspektorat', 60, ['arrival'], 41, true),
  underway('dinsospmd', 30, ['arrival'], 12),
  underway('satpolppdamkar', 28, ['arrival'], 10),
  underway('sangirjujuan', 26, ['arrival'], 9),
  underway('pangan', 25, ['arrival'], 11),
  underway('dp2kbp3a', 20, ['arrival'], 4),
  underway('kesbangpol', 9, [], 9),
  underway('disnakertrans', 6, [], 6),
  underway('sangirbatanghari', 4, [], 4, true),
]

export const PLANS: Plan[] = STANDINGS.map((plan) => ({ ...plan, quietDays: QUIET_DAYS[plan.slug] ?? 0 }))
