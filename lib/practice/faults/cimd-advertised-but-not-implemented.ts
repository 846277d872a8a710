import type { Fault } from '../fault'

export const cimdAdvertisedButNotImplemented: Fault = {
  id: 'cimd-advertised-but-not-implemented',
  title: 'Metadata documents are advertised, but every client is looked for in the store.',
  rule: 'cimd-advertised-but-not-implemented',
  shownBy: 'metadata-document',
  options: { registration: ['dynamic', 'pre-registered'] },
  serverMetadata: (document) => ({ ...document, client_id_metadata_document_supported: true }),
}
