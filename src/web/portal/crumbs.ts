import type { Link } from '../../domain/themes/contract.ts'

export const HOME_CRUMB: Link[] = [{ label: 'Beranda', url: '/' }]
