import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { themeScript } from '@/components/ui/theme'
import { geistMono, geistSans } from './fonts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'MCP Auth Inspector', template: '%s · MCP Auth Inspector' },
  description:
    'Get into any OAuth-protected MCP server, see every request, and learn exactly what to fix when it fails.',
  referrer: 'no-referrer',
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#171716' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html
      lang="en"
      className={`${geistSans.variable} ${geistMono.variable}`}
      suppressHydrationWarning
    >
      <head>
        <script>{themeScript}</script>
      </head>
      <body>{children}</body>
    </html>
  )
}
