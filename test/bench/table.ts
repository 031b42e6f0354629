import type { Row } from './figure.ts'

const WIDTHS = { figure: 92, measured: 17, must: 17, aim: 12 }

export function heading(): string {
  return line({ figure: 'figure', measured: 'measured', must: 'must', aim: 'aim' }) + `${'─'.repeat(138)}\n`
}

export function line({ figure, measured, must, aim, note }: Row): string {
  const cells = cell(figure, WIDTHS.figure) + cell(measured, WIDTHS.measured) + cell(must, WIDTHS.must) + aim
  return `${cells}\n${note ? `    ${note}\n` : ''}`
}

function cell(text: string, width: number): string {
  return text.padEnd(width)
}
