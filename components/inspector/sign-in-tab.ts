import { openable } from '@/components/ui/openable'

/** The tab for the authorization server: opened within the press, sent on its way when the URL is known. */
export interface SignInTab {
  /** Must be called within a person's press, or the browser blocks it. */
  open(): void
  /** False when the browser must not or cannot go there by itself. */
  navigate(url: string): boolean
  /** Closes a tab that was opened and turned out not to be needed. */
  discard(): void
}

export function createSignInTab(): SignInTab {
  let tab: Window | null = null
  return {
    open() {
      tab?.close()
      tab = window.open('', '_blank')
      if (!tab) return
      tab.opener = null
      tab.document.title = 'Signing in'
      tab.document.body.textContent = 'One moment: the sign-in page opens here.'
    },
    navigate(url) {
      const waiting = tab
      tab = null
      if (!waiting || waiting.closed || !openable(url)) {
        waiting?.close()
        return false
      }
      waiting.location.replace(url)
      return true
    },
    discard() {
      tab?.close()
      tab = null
    },
  }
}
