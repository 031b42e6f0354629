import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { UserError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { Actor, Role } from '../audit/actor.ts'
import { record } from '../audit/record.ts'

export const STAGES = [
  'unstarted',
  'prepared',
  'filling',
  'in_review',
  'ready',
  'live',
  'suspended',
  'archived',
] as const
export type Stage = (typeof STAGES)[number]

export interface StageEvent {
  tenant_id: string
  id: string
  from_stage: Stage
  to_stage: Stage
  at: string
  person_id: string | null
  person_name: string
  reason: string | null
}
declare module 'knex/types/tables.js' {
  interface Tables {
    stage_events: StageEvent
  }
}

/** A step a site can take, under the name its route has. */
export interface Step {
  from: readonly Stage[]
  to: Stage
  roles: readonly (Role | null)[]
  needsReason: boolean
}
export const STEPS = {
  preparation: { from: ['unstarted'], to: 'prepared', roles: ['manager'], needsReason: false },
  // The platform's own: the first person of the office has signed in.
  arrival: { from: ['prepared'], to: 'filling', roles: [null], needsReason: false },
  submission: { from: ['filling'], to: 'in_review', roles: ['editor'], needsReason: false },
  approval: { from: ['in_review'], to: 'ready', roles: ['manager', 'reviewer'], needsReason: false },
  return: { from: ['in_review', 'ready'], to: 'filling', roles: ['manager', 'reviewer'], needsReason: true },
  launch: {
    from: ['filling', 'in_review', 'ready', 'suspended'],
    to: 'live',
    roles: ['manager'],
    needsReason: false,
  },
  withdrawal: { from: ['live'], to: 'suspended', roles: ['manager'], needsReason: true },
} as const satisfies Record<string, Step>
export type StepName = keyof typeof STEPS

/** Why this person may not take this step now. The button and the rule both ask here. */
export function stepRefusal(actor: Actor, stage: Stage, name: StepName): UserError | undefined {
  const step: Step = STEPS[name]
  if (!step.roles.includes(actor.role)) return new UserError('forbidden', 'stage.forbidden')
  if (!step.from.includes(stage)) return new UserError('conflict', `stage.not_from_${stage}`)
  return undefined
}

/** Moves the site one step: the stage, a dated row with person and reason, and the audit record, or nothing. */
export async function takeStep(db: TenantDb, actor: Actor, name: StepName, reason = ''): Promise<void> {
  await db.transaction(async (db) => {
    const tenant = await db.from('tenants').first('stage')
    if (!tenant) throw new UserError('not_found', 'tenant.not_found')
    const refusal = stepRefusal(actor, tenant.stage, name)
    if (refusal) throw refusal
    const step: Step = STEPS[name]
    if (step.needsReason && reason.trim() === '') throw new UserError('invalid', 'stage.reason_missing')

    const written = await db.update(
      'tenants',
      { stage: tenant.stage },
      { stage: step.to, stage_since: db.now },
    )
    if (written === 0) throw new UserError('conflict', 'stage.changed_meanwhile')
    await db.insert('stage_events', {
      id: newId(),
      from_stage: tenant.stage,
      to_stage: step.to,
      at: db.now,
      person_id: actor.personId,
      person_name: actor.name,
      reason: reason.trim() || null,
    })
    const details = { from: tenant.stage, to: step.to, ...(reason.trim() ? { reason: reason.trim() } : {}) }
    await record(db, actor, `site.${name}`, db.tenantId, details)
  })
}

/** Newest first. */
export async function listStageEvents(db: TenantDb): Promise<StageEvent[]> {
  return db.from('stage_events').orderBy([
    { column: 'at', order: 'desc' },
    { column: 'id', order: 'desc' },
  ])
}
