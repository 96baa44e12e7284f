import { Button, type ButtonProps } from 'antd'
import type { ReactNode } from 'react'
import type { Name } from '../cloud/call'
import { useDesk, useMay } from './operator'
import { follow, type Address } from './route'

type CommandButtonProps = Omit<ButtonProps, 'href'> & {
  asks: Name
  /** What stands there instead, where leaving it out would leave a question. */
  otherwise?: ReactNode
}

/** Leads to a command; not there for whoever may not give it. */
export function CommandButton({ asks, otherwise = null, ...shown }: CommandButtonProps) {
  const mayAsk = useMay()
  return mayAsk(asks) ? <Button data-asks={asks} {...shown} /> : otherwise
}

type PageButtonProps = Omit<ButtonProps, 'href' | 'onClick'> & {
  to: Address
  /** What one goes there to do, where that is more than to look. */
  asks?: Name
  otherwise?: ReactNode
}

/** Leads to a page of the desk; not there for whoever may not see it, or not do there what the button says. */
export function PageButton({ to, asks, otherwise = null, ...shown }: PageButtonProps) {
  const mayAsk = useMay()
  const { needsAt } = useDesk()
  const needs = needsAt(to)
  if ((needs && !mayAsk(needs)) || (asks && !mayAsk(asks))) return otherwise
  return <Button data-asks={asks ?? needs} {...shown} onClick={() => follow(to)} />
}

interface PageLinkProps {
  to: Address
  className?: string
  title?: string
  children: ReactNode
}

/** Names a thing and leads to its page; for whoever may not see that, it names the thing. */
export function PageLink({ to, children, ...shown }: PageLinkProps) {
  const mayAsk = useMay()
  const { needsAt } = useDesk()
  const needs = needsAt(to)
  if (needs && !mayAsk(needs)) return <span {...shown}>{children}</span>
  return (
    <a data-asks={needs} href={to} {...shown}>
      {children}
    </a>
  )
}
