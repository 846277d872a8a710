/** Signs in at the development pages of `oidc-provider` without a browser: cookies, a login form, a consent form. */
export async function signInWithForms(
  authorizationUrl: string,
  redirectUri: string,
): Promise<string> {
  const cookies = new Map<string, string>()
  let url = authorizationUrl
  let form: URLSearchParams | null = null
  for (let hop = 0; hop < 15; hop++) {
    const response: Response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: {
        cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
        accept: 'text/html',
      },
      ...(form ? { body: form } : {}),
    })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', ...value] = (line.split(';')[0] ?? '').split('=')
      cookies.set(name, value.join('='))
    }
    const location = response.headers.get('location')
    if (location) {
      url = new URL(location, url).href
      form = null
      if (url.startsWith(redirectUri)) return url
      continue
    }
    const page = await response.text()
    const action = /action="([^"]+)"/.exec(page)?.[1]
    if (!action) throw new Error(`No form at ${url}: ${response.status} ${page.slice(0, 500)}`)
    url = new URL(action, url).href
    form = new URLSearchParams({
      prompt: /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '',
      login: 'someone',
      password: 'anything',
    })
  }
  throw new Error('The sign-in did not end.')
}
