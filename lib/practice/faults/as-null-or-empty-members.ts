import type { Fault } from '../fault'

export const asNullOrEmptyMembers: Fault = {
  id: 'as-null-or-empty-members',
  title: 'What is not set is written as null or as an empty text.',
  rule: 'as-null-or-empty-members',
  serverMetadata: (document) => ({
    ...document,
    op_policy_uri: null,
    op_tos_uri: '',
    ui_locales_supported: [],
  }),
}
