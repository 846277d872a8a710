export { clients } from '@/lib/clients'
export { exportTarget } from '@/lib/clients/target'
