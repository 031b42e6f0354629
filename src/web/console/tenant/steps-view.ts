import { stepRefusal, type StepName } from '../../../domain/tenants/stages.ts'
import type { Tenant } from '../../../domain/tenants/tenants.ts'
import { fields } from '../../frame/forms.ts'
import { message } from '../../../platform/messages.ts'
import type { Confirmation } from '../../frame/shapes.ts'
import { hostOf, officePath } from '../office.ts'
import type { OfficeContext, RefusedForm } from './context.ts'
import { reasonForm } from './reason-form.ts'
import type { ReasonedStep, StepForms } from './view.ts'

/** The last part of a step's path: a noun. */
const NOUNS = {
  launch: 'penayangan',
  approval: 'persetujuan',
  return: 'pengembalian',
  withdrawal: 'penarikan',
} as const

/** Only what this person may do now: the buttons ask the same rule as the step itself. */
export function stepForms(tenant: Tenant, { actor, parts }: OfficeContext, refused?: RefusedForm): StepForms {
  const may = (step: StepName) => !stepRefusal(actor, tenant.stage, step)
  const confirm = (step: keyof typeof NOUNS, words: string = step) =>
    confirmation(tenant, parts.base, step, words)
  const launch = tenant.stage === 'suspended' ? 'reopen' : 'publish'
  const kind = tenant.stage === 'ready' ? '' : 'outline'
  return {
    ...(may('approval') ? { approve: confirm('approval') } : {}),
    ...(may('launch')
      ? {
          [launch]: {
            ...confirm('launch', launch === 'reopen' ? 'relaunch' : 'launch'),
            ...(launch === 'publish' ? { kind } : {}),
          },
        }
      : {}),
    ...(may('return') ? { giveBack: reasoned(confirm('return'), 'return', refused) } : {}),
    ...(may('withdrawal') ? { withdraw: reasoned(confirm('withdrawal'), 'withdrawal', refused) } : {}),
  }
}

function confirmation(tenant: Tenant, base: URL, step: keyof typeof NOUNS, words: string): Confirmation {
  const values = { name: tenant.name, address: hostOf(base, tenant) }
  return {
    action: `${officePath(tenant)}/${NOUNS[step]}`,
    heading: message(`step.${words}_heading`, values),
    text: message(`step.${words}_text`, values),
  }
}

function reasoned(
  confirmation: Confirmation,
  step: 'return' | 'withdrawal',
  refused?: RefusedForm,
): ReasonedStep {
  const mine = refused?.form === step ? refused : undefined
  const { reason } = fields(reasonForm, mine?.typed ?? {}, mine?.error, `${step}-`)
  return { ...confirmation, reason: reason!, open: mine !== undefined }
}
