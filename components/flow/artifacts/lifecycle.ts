import type { ComparedValue, TokenProof } from '@/lib/flow/facts'
import { readReuse } from '@/lib/flow/refresh-reuse'
import type { Trace } from '@/lib/flow/trace'
import type { Artifact, ArtifactField } from './artifact'

const comparedTones = { same: 'ok', changed: 'warn', worse: 'bad', unknown: 'skip' } as const

const meanings: Record<ComparedValue['what'], string> = {
  resource: 'Which server the refresh asked a token for.',
  audience: 'Whom the access token is for.',
  scope: 'What the access token is good for.',
  lifetime: 'How long the access token lives.',
  'refresh token': 'Whether it was replaced, as a public client’s has to be.',
}

/** What a refresh did to the login, and what the old refresh token is still good for. */
export function comparisonArtifacts(trace: Trace): Artifact[] {
  const compared = trace.facts.refreshed?.value
  if (!compared) return []
  const reuse = readReuse(trace)
  return [
    {
      id: 'comparison',
      title: 'Before and after',
      spec: 'rfc6749#6',
      exchange: null,
      fields: [
        ...compared.map(comparedField),
        ...(reuse
          ? [
              line('the old one again', reuse.outcome, 'A refresh token that was used before.', {
                tone: reuse.outcome === 'refused' ? 'ok' : 'warn',
                words: reuse.words,
              }),
            ]
          : []),
      ],
    },
  ]
}

function comparedField({ what, before, after, outcome, words }: ComparedValue): ArtifactField {
  const [was, is] = [before ?? 'not said', after ?? 'not said']
  return line(what, was === is ? is : `${was}\n→ ${is}`, meanings[what], {
    tone: comparedTones[outcome],
    words,
  })
}

const proofTones = { refused: 'ok', accepted: 'bad', unknown: 'skip' } as const

/** What became of each token after it was revoked. */
export function revocationArtifacts(trace: Trace): Artifact[] {
  const proof = trace.facts.revoked?.value
  if (!proof) return []
  const tokens = [
    ['access token', proof.accessToken, 'Tried with a real MCP call.'],
    ['introspection', proof.introspection, 'What the authorization server says of it.'],
    ['refresh token', proof.refreshToken, 'Tried with a refresh.'],
  ] as const
  return [
    {
      id: 'proof',
      title: 'Proof',
      spec: 'rfc7009#2',
      exchange: null,
      fields: tokens.flatMap(([name, found, meaning]) =>
        found ? [proofField(name, found, meaning)] : [],
      ),
      empty: 'Nothing could be revoked here.',
    },
  ]
}

/** What the server makes of the token after its time. */
export function expiredArtifacts(trace: Trace): Artifact[] {
  const proof = trace.facts.expiredCall?.value
  if (!proof) return []
  return [
    {
      id: 'proof',
      title: 'Proof',
      spec: 'rfc6750#3.1',
      exchange: null,
      fields: [proofField('expired token', proof, 'Tried with a real MCP call.')],
    },
  ]
}

const fates = { refused: 'dead', accepted: 'still accepted', unknown: 'cannot be told' } as const

function proofField(name: string, { fate, words }: TokenProof, meaning: string): ArtifactField {
  return line(name, fates[fate], meaning, { tone: proofTones[fate], words })
}

function line(
  name: string,
  value: string,
  meaning: string,
  judgement: NonNullable<ArtifactField['judgement']>,
): ArtifactField {
  return { name, value, meaning, judgement, spec: null, from: null, place: null }
}
