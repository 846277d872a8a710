/** Words by which servers of the field say that they do not know a client_id. */
export const unknownClient =
  /(unknown|unrecogni[sz]ed|invalid|no such|unregistered)[^.]{0,12}client|client(_id| id)?[^.]{0,60}(not found|unknown|not registered|does ?n[o']t exist|no longer|unrecogni[sz]ed|not recogni[sz]ed)|aadsts700016/
