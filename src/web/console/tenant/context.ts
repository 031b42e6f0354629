import type { z } from 'zod'
import type { Actor } from '../../../domain/audit/actor.ts'
import type { Parts } from '../../frame/parts.ts'

export interface OfficeContext {
  actor: Actor
  parts: Parts
  now: string
}

/** A form of this page that was not accepted, as it was typed. */
export interface RefusedForm {
  form: 'person' | 'return' | 'withdrawal'
  typed: Record<string, unknown>
  error: z.ZodError
}
