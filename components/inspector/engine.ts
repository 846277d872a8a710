export { createInspection, resumeInspection } from '@/lib/flow/create-inspection'
export { transport } from './transport'
