import { type StageChip } from '../../frame/shapes.ts'

/** `newsroom/choose/choose`: for a person of several agencies, or of none. */
export interface ChoosePage {
  sites: { name: string; address: string; url: string; roleName: string; chip: StageChip }[]
}
