import { Fragment } from 'react'
import { Scrollable } from '@/components/ui/scrollable'
import type { ServerComparison } from '@/lib/flow/server-comparison'
import { Name } from './field-row'

/** The metadata of several authorization servers side by side; what differs stands out by weight and a mark. */
export function ServerTable({ comparison }: { comparison: ServerComparison }) {
  const { issuers, silent, groups } = comparison
  return (
    <Scrollable label="Comparison of the authorization servers" className="border-t border-line">
      <table
        data-testid="server-comparison"
        className="w-full min-w-[30rem] table-fixed text-left text-[13px]"
      >
        <thead>
          <tr className="border-b border-line bg-inset align-bottom">
            <th scope="col" className="w-36 px-4 py-2 sm:w-56 text-xs font-medium text-muted">
              Member
            </th>
            {issuers.map((issuer, index) => (
              <th key={issuer} scope="col" className="px-3 py-2 font-medium">
                <span className="block font-mono text-[12.5px] [overflow-wrap:anywhere]">
                  {issuer}
                </span>
                <span className="text-xs font-normal text-muted">
                  {silent[index] ? 'publishes no metadata' : index === 0 ? 'in use' : 'also named'}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ title, members }) => (
            <Fragment key={title}>
              <tr>
                <th
                  scope="colgroup"
                  colSpan={issuers.length + 1}
                  className="px-4 pt-3 pb-1 text-xs font-semibold text-muted"
                >
                  {title}
                </th>
              </tr>
              {members.map(({ name, values, differs }) => (
                <tr key={name} className="border-t border-line align-top">
                  <th
                    scope="row"
                    className="px-4 py-1.5 font-mono text-[12.5px] font-normal [overflow-wrap:anywhere]"
                  >
                    {differs ? (
                      <span aria-hidden="true" className="mr-1.5 text-info">
                        ≠
                      </span>
                    ) : null}
                    <Name text={name} />
                    {differs ? <span className="sr-only"> (differs)</span> : null}
                  </th>
                  {values.map((value, index) => (
                    <td
                      key={issuers[index]}
                      className={`px-3 py-1.5 font-mono text-[12.5px] [overflow-wrap:anywhere] ${differs ? '' : 'text-muted'}`}
                    >
                      {value ?? <span className="font-sans text-muted">–</span>}
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </Scrollable>
  )
}
