import { ArrowLeftOutlined } from '@ant-design/icons'
import { useEffect, type ReactNode } from 'react'
import { useWords } from './language'
import { hrefOf, type Route } from './route'

interface PageProps {
  title: string
  /** What stands beside the title, e.g. a state. */
  beside?: ReactNode
  /** One line under the title. */
  says?: ReactNode
  back?: { to: Route; label: string }
  actions?: ReactNode
  children: ReactNode
}

export function Page({ title, beside, says, back, actions, children }: PageProps) {
  const words = useWords()
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <article className="page">
      <header className="page-head">
        <div className="page-title">
          {back && (
            <a className="page-back" href={hrefOf(back.to)}>
              <ArrowLeftOutlined aria-hidden /> {back.label}
            </a>
          )}
          <h1>
            <span>{title}</span> {beside}
          </h1>
          {says && <p>{says}</p>}
          <small className="page-zone">{words.shell.zoneSays}</small>
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </article>
  )
}

interface PanelProps {
  id?: string
  title?: ReactNode
  says?: ReactNode
  actions?: ReactNode
  /** A table reaches the panel's edges. */
  flush?: boolean
  children?: ReactNode
}

export function Panel({ id, title, says, actions, flush, children }: PanelProps) {
  return (
    <section id={id} className={flush ? 'panel panel-flush' : children ? 'panel' : 'panel panel-bare'}>
      {(title || actions) && (
        <header className="panel-head">
          <div>
            {title && <h2>{title}</h2>}
            {says && <p>{says}</p>}
          </div>
          {actions && <div className="panel-actions">{actions}</div>}
        </header>
      )}
      {children && <div className="panel-body">{children}</div>}
    </section>
  )
}
