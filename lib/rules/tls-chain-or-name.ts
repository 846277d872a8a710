import { everyLogin } from './kit/clients'
import { failuresOf, hostOf, targetOf } from './kit/unreachable'
import type { Rule } from './rule'

export const tlsChainOrName: Rule = {
  id: 'tls-chain-or-name',
  stage: 'network',
  step: 'challenge',
  severity: 'error',
  spec: ['rfc8446#4.4.2', 'mcp#communication-security'],
  title: 'The certificate is not one that clients trust',
  why: 'The intermediate certificate is missing, the certificate is for another name, self-signed or expired. Browsers often fetch a missing intermediate themselves, so the site looks fine there while every client on Node, Python or Go says "fetch failed" or "unable to get local issuer certificate".',
  fix: (view, hit) => ({
    text: `Serve the full chain (leaf, then intermediates; fullchain.pem of Let’s Encrypt), for the name ${hostOf(view, hit)}, not expired.`,
    bytes: `openssl s_client -connect ${hostOf(view, hit)}:${targetOf(view, hit).port || 443} -servername ${hostOf(view, hit)} -showcerts </dev/null`,
    language: 'shell',
  }),
  recipes: {
    nginx: 'ssl_certificate must name fullchain.pem, not cert.pem.',
    apache: 'SSLCertificateFile must name fullchain.pem; SSLCertificateChainFile is obsolete.',
  },
  breaks: everyLogin,
  causes: [
    'prm-not-found',
    'prm-5xx-or-timeout',
    'as-metadata-not-found',
    'as-metadata-5xx-or-timeout',
  ],
  needs: [],
  messages: [
    'unable to get local issuer certificate',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'self-signed certificate',
    'certificate has expired',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ],
  detect(view) {
    const failed = failuresOf(view, ['tls'])
    if (failed.length > 0) return failed
    const [answered] = view.exchanges('challenge').filter(({ tls }) => tls !== null)
    if (!answered) return view.server.protocol === 'https:' ? 'unknown' : 'inapplicable'
    const problem = answered.tls?.problem ?? null
    return problem === null ? [] : [{ evidence: view.at(answered, 'status'), remark: problem }]
  },
}
