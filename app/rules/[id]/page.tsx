import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RuleScreen } from '@/components/rules/rule-screen'
import { rules } from '@/lib/rules'

interface Params {
  params: Promise<{ id: string }>
}

export const dynamicParams = false

export function generateStaticParams() {
  return rules.map(({ id }) => ({ id }))
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { id } = await params
  return { title: rules.find((rule) => rule.id === id)?.title ?? 'Rule' }
}

export default async function RulePage({ params }: Params) {
  const { id } = await params
  const rule = rules.find((known) => known.id === id)
  if (!rule) notFound()
  return <RuleScreen rule={rule} />
}
