import { expect, test } from 'vitest'
import { host } from '@/lib/flow/__fixtures__/host'
import { createInspection } from '@/lib/flow/create-inspection'
import { defaultSettings } from '@/lib/flow/settings'
import type { Header } from '@/lib/http/exchange'
import { parseObject } from '@/lib/http/json'
import { serviceValue } from './service'
import { services } from './services'
import { listen } from './simulate/testing/listen'
import { json } from './simulate/testing/world'

/** Lets in who sends exactly these headers, and tells everybody else nothing. */
function guarded(headers: readonly Header[]) {
  return listen((world) => {
    world.documents = {}
    world.accepts = () => false
    world.challenge = (ask) => {
      const fits = headers.every(([name, value]) => ask.headers[name.toLowerCase()] === value)
      return fits ? world.call(parseObject(ask.body) ?? {}, ask) : json({}, 401)
    }
  })
}

const keyed = services.flatMap(({ id, headers }) => (headers ? [[id, headers] as const] : []))

test.each(keyed)(
  '%s: what people paste becomes the headers of a call that works',
  async (_id, of) => {
    const pasted = of.map((header, index): Header => {
      const parts = header.parts.map((_part, place) => `s3cret-${index}-${place}`)
      return [header.name, serviceValue(header, parts)]
    })
    const { url, close } = await guarded(pasted)
    const call = async (headers: readonly Header[]) => {
      const inspection = createInspection(url, defaultSettings({ headers }), host)
      await inspection.inspect()
      if (inspection.state === 'waiting') await inspection.signIn()
      return inspection.trace.facts.session !== undefined
    }
    expect(await call(pasted)).toBe(true)
    expect(await call(pasted.map(([name]) => [name, 'wrong']))).toBe(false)
    await close()
  },
)
