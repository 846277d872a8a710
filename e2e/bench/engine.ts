// What the benches use of the product, bundled for them by bundle.mjs.
export { createInspection } from '@/lib/flow/create-inspection'
export { followSignIn } from '@/lib/flow/follow-sign-in'
export { defaultSettings } from '@/lib/flow/settings'
export { nodeTransport } from '@/lib/relay/send'
export { diagnose } from '@/lib/rules/diagnose'
export { rules } from '@/lib/rules/index'
