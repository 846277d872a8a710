'use client'

import { Component, type ReactNode } from 'react'
import { Button } from './button'

interface ErrorBoundaryProps {
  /** What cannot be shown, as the start of a sentence. */
  what: string
  /** Leads out of it; what is shown next must not be the same again. */
  onLeave(): void
  children: ReactNode
}

/** Keeps one broken part, a damaged recording for instance, from taking the page with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { problem: string | null }> {
  override state = { problem: null }

  static getDerivedStateFromError(error: unknown): { problem: string } {
    return { problem: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    const { problem } = this.state
    if (problem === null) return this.props.children
    return (
      <div className="grid max-w-xl gap-3 p-6" role="alert">
        <p className="text-lg font-semibold">{this.props.what} cannot be shown.</p>
        <p className="text-sm text-muted">
          A recording may be damaged, or this is a fault of the inspector: <code>{problem}</code>
        </p>
        <div>
          <Button look="primary" onClick={this.props.onLeave}>
            Back to the first screen
          </Button>
        </div>
      </div>
    )
  }
}
