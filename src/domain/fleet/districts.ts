import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ROOT } from '../../platform/root.ts'

const districtsSchema = z.object({
  districts: z.array(
    z.object({
      name: z.string(),
      slug: z.string(),
      /** Of the Ministry of Home Affairs. */
      code: z.string(),
      /** Code of its office in the roster. */
      office: z.string(),
      capital: z.string().nullable(),
      areaKm2: z.number().nullable(),
      nagari: z.array(
        z.object({
          name: z.string(),
          code: z.string().nullable(),
          /** Still being prepared, without a national code. */
          provisional: z.boolean(),
        }),
      ),
    }),
  ),
})
export type District = z.infer<typeof districtsSchema>['districts'][number]

export function readDistricts(file = join(ROOT, 'tenants/districts.json')): District[] {
  return districtsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).districts
}
