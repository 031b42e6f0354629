import type { z } from 'zod'
import { message } from '../../../platform/messages.ts'
import type { Control } from './controls.ts'

/** What is wrong, at the control in which it is mended. */
export interface FormError {
  /** Keys from the form's own controls down, `items.0.question`; empty for the form as a whole. */
  path: string
  text: string
}

/** An issue of the schema in words. What it says about a line or a cell stands at the control that holds it. */
export function issueError(
  controls: readonly Control[],
  raw: Record<string, unknown>,
  issue: z.core.$ZodIssue,
): FormError {
  const { path, rest } = placeOf(controls, issue.path)
  const value = valueAt(raw, issue.path)
  const { maximum, minimum } = issue as { maximum?: number; minimum?: number }
  const text = message(keyOf(issue, rest), {
    length: typeof value === 'string' ? [...value.trim()].length : 0,
    max: maximum ?? 0,
    min: minimum ?? 0,
    line: Number(rest[0] ?? 0) + 1,
    column: Number(rest[1] ?? 0) + 1,
  })
  return { path, text }
}

function keyOf(issue: z.core.$ZodIssue, rest: readonly PropertyKey[]): string {
  if (issue.message === 'form.too_long' && rest.length === 1) return 'form.line_too_long'
  if (issue.message === 'form.too_long' && rest.length === 2) return 'form.cell_too_long'
  return issue.code === 'invalid_value' ? 'form.choice_missing' : issue.message
}

function placeOf(
  controls: readonly Control[],
  path: readonly PropertyKey[],
): { path: string; rest: readonly PropertyKey[] } {
  const [key, ...below] = path
  const control = controls.find((one) => one.key === key)
  if (!control) return { path: '', rest: path }
  const into =
    control.control === 'group'
      ? below
      : control.control === 'list' && below.length > 1
        ? below.slice(1)
        : undefined
  if (!into || into.length === 0 || !('fields' in control)) return { path: control.key, rest: below }
  const deeper = placeOf(control.fields, into)
  const steps = [control.key, ...(control.control === 'list' ? [String(below[0])] : []), deeper.path]
  return { path: steps.filter(Boolean).join('.'), rest: deeper.rest }
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], raw)
}
