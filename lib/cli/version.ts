/** Put in by the build; the sources run by tests have no version of their own. */
declare const __VERSION__: string | undefined

export const version = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0-source'
