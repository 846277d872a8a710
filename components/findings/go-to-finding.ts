/** Brings a finding into sight, opens what it is folded under, and puts the keyboard there. */
export function goToFinding(rule: string): void {
  const card = document.querySelector<HTMLElement>(`[data-testid="finding-${CSS.escape(rule)}"]`)
  if (!card) return
  for (let around = card.parentElement; around; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) around.open = true
  }
  card.tabIndex = -1
  card.focus({ preventScroll: true })
  card.scrollIntoView({ block: 'center' })
}
