export interface Service {
  id: string
}

/** The known service that runs a server, by the end of its host name. */
export function serviceFor(_url: string): Service | null {
  return null
}
