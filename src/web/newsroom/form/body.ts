/** A form as it was sent: names, each with one text or several. */
export class FormBody {
  readonly #sent: Map<string, string[]>

  constructor(body: unknown) {
    this.#sent = new Map(
      Object.entries((body ?? {}) as Record<string, unknown>).map(([name, value]) => [name, textsOf(value)]),
    )
  }

  /** One line, however it was pasted. */
  line(name: string): string {
    return this.#first(name).replace(/\s+/g, ' ').trim()
  }

  /** Several lines, with the line ends that the browser counted. */
  text(name: string): string {
    return this.#first(name).replaceAll('\r\n', '\n')
  }

  all(name: string): string[] {
    return this.#sent.get(name) ?? []
  }

  /** How many items of a list were sent. */
  count(name: string): number {
    const count = Number(this.#first(countName(name)))
    return Number.isInteger(count) && count > 0 ? count : 0
  }

  /** As if it had been sent so: for what an uploaded file has become. */
  set(name: string, value: string): void {
    this.#sent.set(name, [value])
  }

  names(): string[] {
    return [...this.#sent.keys()]
  }

  #first(name: string): string {
    return this.#sent.get(name)?.[0] ?? ''
  }
}

/** Beside the items of a list, which are numbers. */
export function countName(list: string): string {
  return `${list}.count`
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}
