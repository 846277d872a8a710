/** Addresses of the healthy login. */
export const mcp = 'https://mcp.example.com/mcp'
export const prm = 'https://mcp.example.com/.well-known/oauth-protected-resource/mcp'
export const prmRoot = 'https://mcp.example.com/.well-known/oauth-protected-resource'
export const prmBelow = 'https://mcp.example.com/mcp/.well-known/oauth-protected-resource'
export const oauth = 'https://auth.example.com/.well-known/oauth-authorization-server'
export const openid = 'https://auth.example.com/.well-known/openid-configuration'
