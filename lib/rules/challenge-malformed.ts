import type { ChallengeProblem } from '@/lib/http/www-authenticate'
import { challengeFix } from './kit/challenge'
import type { Rule } from './rule'

const words: Record<ChallengeProblem['code'], string> = {
  'unexpected-character': 'a character that may not stand there',
  'unterminated-quote': 'a quotation mark that is never closed',
  'missing-comma': 'no comma between two parameters',
  'unquoted-value': 'a value that needs quotation marks',
  'duplicate-parameter': 'a parameter that occurs twice',
  'missing-value': 'a parameter without a value',
  'parameter-without-scheme': 'parameters before any scheme',
}

export const challengeMalformed: Rule = {
  id: 'challenge-malformed',
  stage: 'header',
  step: 'challenge',
  severity: 'error',
  spec: ['rfc9110#11.2', 'rfc9110#11.6.1'],
  title: 'WWW-Authenticate does not follow its grammar',
  why: 'Strict parsers refuse the whole header and with it the address of the metadata; lenient ones cut values at a different place each. Clients that search the header with a regular expression still work, so the defect shows in some clients only.',
  fix: (view) =>
    challengeFix(
      view,
      'Write scheme, space, then name="value" pairs with commas between them, and escape quotation marks inside values:',
    ),
  breaks: [
    'copilot-agent',
    'visual-studio',
    'goose',
    'claude-code',
    'copilot-cli',
    'opencode',
    'mcp-remote',
  ],
  causes: [
    'challenge-missing-resource-metadata',
    'challenge-resource-metadata-relative-or-malformed',
    'challenge-resource-metadata-404',
    'challenge-non-bearer-scheme',
  ],
  needs: ['challenge'],
  messages: ['invalid WWW-Authenticate', 'failed to parse WWW-Authenticate'],
  detect(view) {
    const { problems } = view.challenges
    return problems.slice(0, 3).map(({ code }) => ({
      evidence: view.at(view.unauthenticated, 'header:www-authenticate'),
      remark: words[code],
    }))
  },
}
