import type { Fault } from '../../fault'
import { asRequiresSignedRequestObject } from '../as-requires-signed-request-object'
import { assertionExpired } from '../assertion-expired'
import { assertionRefused } from '../assertion-refused'
import { assertionWrongAudience } from '../assertion-wrong-audience'
import { dpopAlgorithmUnsupported } from '../dpop-algorithm-unsupported'
import { dpopDowngradedToBearer } from '../dpop-downgraded-to-bearer'
import { dpopKeyMismatch } from '../dpop-key-mismatch'
import { dpopNonceMissing } from '../dpop-nonce-missing'
import { dpopNotAdvertised } from '../dpop-not-advertised'
import { dpopProofRefused } from '../dpop-proof-refused'
import { grantNotOffered } from '../grant-not-offered'
import { idJagWrongClientId } from '../id-jag-wrong-client-id'
import { idJagWrongResource } from '../id-jag-wrong-resource'
import { idJagWrongType } from '../id-jag-wrong-type'
import { parEndpointMissing } from '../par-endpoint-missing'
import { parRefused } from '../par-refused'
import { parResponseNonconformant } from '../par-response-nonconformant'
import { tokenExchangeRefused } from '../token-exchange-refused'
import { tokenExchangeWrongIssuedTokenType } from '../token-exchange-wrong-issued-token-type'

/** Pushed and signed requests, proof of possession, and grants without a code. */
export const grantFaults: readonly Fault[] = [
  dpopDowngradedToBearer,
  dpopKeyMismatch,
  dpopNonceMissing,
  dpopNotAdvertised,
  dpopAlgorithmUnsupported,
  dpopProofRefused,
  parEndpointMissing,
  parRefused,
  parResponseNonconformant,
  asRequiresSignedRequestObject,
  idJagWrongType,
  idJagWrongResource,
  idJagWrongClientId,
  assertionWrongAudience,
  assertionExpired,
  assertionRefused,
  tokenExchangeWrongIssuedTokenType,
  tokenExchangeRefused,
  grantNotOffered,
]
