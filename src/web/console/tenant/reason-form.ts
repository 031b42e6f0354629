import { z } from 'zod'

const REASON_LENGTH_MAX = 500

export const reasonForm = z.object({
  reason: z.string().trim().min(1, 'tenant.reason_missing').max(REASON_LENGTH_MAX, 'tenant.reason_too_long'),
})
